export const reasons = {
  posting: 'A posting that I want asks for one',
  sector: 'I work for, or sell to, the public sector, contractors or consultancies',
  method: 'My company works by a method and I have to know it',
  basics: 'I want to learn the basics in an orderly way',
  cloud: 'I want to follow what engineers say about the cloud',
  tech: 'I want to be hired as a TPM by a technology company',
} as const

export const experiences = {
  none: 'I have not led a project yet',
  some: 'I have led parts of projects, or a team',
  years: 'I have led projects for three years or more',
  programs: 'I have led programs for four years or more',
} as const

export const efforts = {
  little: 'Up to 20 hours and a fee of about 200 dollars or euros',
  some: 'Up to 80 hours and about 700',
  much: 'Whatever it takes',
} as const

export type Situation = {
  reason: keyof typeof reasons
  experience: keyof typeof experiences
  effort: keyof typeof efforts
}

export type Advice = {
  /** Slugs of certifications worth a look, best first; empty means none. */
  certifications: string[]
  because: string
  instead?: string
}

/**
 * An honest answer to "which one fits me": often none. The rules are ours, from what postings and public ladders of the role
 * ask for (they rarely name a certificate) and from the entry conditions that issuers publish.
 */
export function adviseCertification({ reason, experience, effort }: Situation): Advice {
  if (reason === 'tech') {
    return {
      certifications: [],
      because:
        'The public ladders and job pages for this role that we have read, those of GitLab, Dropbox and Amazon, ask for no certificate. They ask what you led and what you understood.',
      instead:
        'Put the hours into one piece of evidence: a plan, a postmortem or a status report that you can talk about for ten minutes.',
    }
  }
  if (reason === 'cloud') {
    return {
      certifications: ['aws-cloud-practitioner', 'azure-fundamentals', 'google-cloud-digital-leader'],
      because:
        'The entry-level exam of the provider that your company uses gives you its vocabulary. Which of the three depends on nothing else.',
      instead:
        'Reading two design documents of your own company teaches more, if somebody will answer your questions.',
    }
  }
  if (reason === 'method' && effort === 'little') {
    return {
      certifications: ['psm-i'],
      because:
        'For Scrum, PSM I needs no course and does not expire. CSM and the certificates for SAFe are sold with a course.',
      instead: 'If your company works by SAFe, ask whether it pays for the course and gives you the days.',
    }
  }
  if (reason === 'method') {
    return {
      certifications:
        experience === 'none' || experience === 'some'
          ? ['psm-i', 'csm', 'safe-agilist']
          : ['safe-rte', 'psm-i', 'pmi-acp'],
      because:
        'Take the one that carries the name of the method in use. For Scrum, PSM I needs no course and does not expire; CSM brings a course with people in it. For SAFe, the course is the price.',
    }
  }
  if (reason === 'basics') {
    return {
      certifications: effort === 'little' ? ['psm-i'] : ['google-project-management', 'capm', 'psm-i'],
      because:
        'These may be taken without experience. They give you words and order, and no employer will take them for experience.',
      instead: 'The planning modules here cover the same ground with your own work instead of a test.',
    }
  }
  if (effort === 'little') {
    return {
      certifications: [],
      because:
        'What this asks for takes more hours and money than you want to give. A half-begun certificate is worth nothing to anybody.',
      instead: 'Ask the recruiter whether it is a condition or a wish. Most of the time it is a wish.',
    }
  }
  if (experience === 'programs' && effort === 'much') {
    return {
      certifications: ['pgmp', 'msp-practitioner', 'pmp'],
      because:
        'Your years meet the entry conditions for the program certificates, and they are examined on program work rather than projects. PMP is the better known name.',
    }
  }
  if (experience === 'years' || experience === 'programs') {
    return {
      certifications: reason === 'sector' ? ['pmp', 'prince2-practitioner', 'msp-foundation'] : ['pmp'],
      because:
        'PMP is the best known of them, and your months of leading projects count towards it. Where the posting is British or from a public body in Europe, look at PRINCE2 and MSP first.',
    }
  }
  return {
    certifications: reason === 'sector' ? ['prince2-foundation', 'capm'] : ['capm', 'prince2-foundation'],
    because:
      'You do not meet the conditions of PMP yet. These two have none beyond school and, for CAPM, 23 hours of training, and CAPM later stands in for the training that PMP asks for.',
  }
}
