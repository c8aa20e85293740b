/**
 * Short prompts as every list of questions has them, each with an answer that hardly repeats their words: whoever tells of a quarrel
 * seldom calls it one. `isOpen` prompts ask for any program at all.
 */
export const shortPrompts: { prompt: string; isOpen?: true; answer: string }[] = [
  {
    prompt: 'Tell me about a time you disagreed with an engineer about a technical decision.',
    answer:
      'Um, so last spring our lead backend engineer, Tomas, wanted to write our own rate limiter and I thought we should buy one. We had six weeks until the partner launch and I was responsible for the date. I asked him to list what the bought one could not do, and I, uh, built a small spreadsheet with the cost of both: 14 days against 4. We sat down for an hour with his manager and I showed that two of his five reasons were real. We agreed to buy it and put a thin layer in front so we could swap it later. We launched on 3 May, two days early, and the limiter handled 1,200 requests a second in the first week. I learned to ask for the list of reasons first.',
  },
  {
    prompt: 'Describe a situation in which a program you led was going to miss its date.',
    answer:
      'Okay so this was the warehouse scanner rollout, twelve sites, 30 September. In July I saw that site surveys took nine days each, not five, so we would be about seven weeks late. My job was to land all twelve before the holiday freeze. I told my director the same day, with three options. I cut the survey to the four things that had ever failed, I got a second survey crew from the vendor for 18,000 euros, and I moved three small sites to January. We finished nine sites on 25 September and the other three on 20 January. Scanning errors went from 4 percent to 1.1 percent. Next time I would survey one site before giving any date.',
  },
  {
    prompt: 'How would you design a system that sends notifications to ten million users?',
    answer:
      'I would start with the numbers. Ten million users, say two notifications a day, is twenty million a day, around 230 a second on average and maybe ten times that at peak. I would put a queue between the services that produce events and the workers that send, so a slow mail provider does not block anybody. Workers are per channel: push, mail, SMS. Each message carries an id so a retry does not send it twice. Preferences and quiet hours are checked right before sending. For failure, I would have a dead letter queue, retries with backoff, and a second provider for SMS. I would measure time from event to delivery and the share of failures, and roll out to one percent first.',
  },
  {
    prompt: 'Tell me about a time you influenced people without authority.',
    answer:
      'So, three mobile teams each had their own release calendar and none of them reported to me. As the TPM for checkout I needed one train. First I went to each lead and asked what a shared calendar would cost them. Two were fine, the third was afraid of losing Fridays. I ran the first shared release myself, by hand, at night, so nobody had extra work, and I showed the bug count: 41 before, 17 after. Then the third lead came to me and asked to join. After two months all three used it, we went from 9 releases a quarter to 6, and hotfixes fell from 11 to 3.',
  },
  {
    prompt: 'Tell me about a time you failed.',
    answer:
      'Two years ago I ran the move of our billing batch to a new data centre. I planned it for a Sunday and I skipped the rehearsal because we were short of time. On Monday 4,300 invoices carried the old address. That one was on me. I called the finance lead at seven, I said what had happened and that I had skipped the rehearsal. We reprinted everything in three days, which cost 6,000 pounds. Since then I do not let a cutover into the calendar without a rehearsal date beside it, and the next four went without a single wrong invoice.',
  },
  {
    prompt: 'Tell me about a project with unclear requirements. How did you proceed?',
    answer:
      'When I joined, there was a slide that said "modernise partner onboarding" and nothing else. Nobody knew who had written it. I talked to eleven people in two weeks, partners too, and I wrote down what each thought would be different afterwards. There were three versions. I put them on one page with a cost for each and asked the vice president to choose. She chose the smallest: onboarding in five days rather than thirty. We shipped that in ten weeks, and the median is now four days.',
  },
  {
    prompt: 'How do you prioritise when everything is urgent?',
    answer:
      'I ask two things of each item: what does a week of delay cost, and who else is stopped by it. Last quarter I had nine requests for one team. I made a list with a number for each, like 40,000 a week for the tax change and almost nothing for the report. The report had to wait, even though a director wanted it. I told him the same day and showed him the list. Then I looked at it again every Monday, because the numbers move. The tax change went live on the first of July and the report came three weeks later, which nobody minded in the end.',
  },
  {
    prompt: 'Describe a time you gave someone difficult feedback.',
    answer:
      'There was a tech lead, really strong, who answered juniors in reviews with one word, "no". Two of them had stopped sending changes to him. I asked him for a coffee, alone, and I told him what I had seen in three reviews, with the words, and what it did: reviews took four days longer when they were his. He was quiet for a while. Then he asked how he should say it instead, and we wrote one together. After a month his reviews took one day, and one of the juniors asked to work with him. I would do it sooner, I waited six weeks.',
  },
  {
    prompt: 'Tell me about a conflict between two teams that you resolved.',
    answer:
      'Search and Ads shared one index and each wanted it rebuilt in their own way. By March they no longer spoke except through tickets. I was the program manager for both. I sat with each lead and asked what would break if the other got their way. It turned out Ads needed fresh prices within ten minutes and Search did not care about prices at all. So I proposed two rebuilds, a small one every ten minutes and a full one at night. Both leads signed it in one meeting. Rebuild failures went from six a week to one, and they now plan together.',
  },
  {
    prompt: 'How would you estimate the number of engineers needed for a migration?',
    answer:
      'First I would count what moves: say 120 services, of which I guess 80 are simple and 40 are hard. Then I would migrate three simple ones and one hard one to get real numbers. Suppose a simple one takes two engineer days and a hard one ten. That is 160 plus 400, so 560 days. I add a third for what we did not see, about 750 days. With 200 working days a year that is nearly four people for a year, or eight for six months, but not thirty for one month, because the platform team can only review five a week. I would say five to seven and give a date range.',
  },
  {
    prompt: 'Tell me about the most complex program you have led.',
    isOpen: true,
    answer:
      'It was the replacement of our warehouse system, eleven sites in four countries, nine teams, 14 months, and about three million euros. What made it hard was that every site had its own labels and its own customs rules. I split it by site rather than by component, so that each site was a small launch. I kept one dependency map with dates and owners, forty lines, and I read it aloud every Tuesday. When customs in Poland changed their format I moved that site to the end in one day. We finished three weeks late overall and all sites stayed open on every cutover.',
  },
]
