import type { HintedQuestion } from '#app/features/interview/delivery-hints.ts'

/** Questions with an answer that a practised person might give aloud; what the rules of the hints are tried on. Everything is made up. */
export const spokenAnswers: { question: HintedQuestion; answer: string }[] = [
  {
    question: {
      prompt: 'Tell me about a time when you missed a deadline. What did you do about it?',
      category: 'behavioural',
      minutes: 5,
    },
    answer:
      'Last year I was running the move of our invoicing service, and we were due on the first of June. In the middle of May I saw that we would be late, because the tax rules for two countries were not done. My job was to get a date that would hold. So I sat down with the two engineers, we listed what was left, nine days of work, and I told my director the same afternoon that we would miss it by two weeks. I cut one report nobody used. In the end we shipped on the twelfth, eleven days late, and since then I ask for the remaining work every week instead of a percentage.',
  },
  {
    question: {
      prompt:
        'Describe a conflict between two engineering teams that you had to resolve. What did each side want, and how did you get to an agreement?',
      category: 'behavioural',
      probes: [
        'Whether you look for the interests behind positions',
        'Whether the agreement was written down and held',
      ],
      minutes: 6,
    },
    answer:
      'At my last company there were two teams, search and checkout, who both wanted the same three weeks of the platform people. They had been arguing in email for a month. I was the program manager for both launches, so I had to find a way out. I asked each lead alone what would happen if they waited. Checkout would lose the Christmas season, search would only lose a demo. I put that on one page, we met for thirty minutes, and they agreed that checkout goes first and search gets an engineer back for four days to keep the demo alive. I wrote it down with dates. Both shipped, checkout on the 4th of November, and the two leads still talk to each other.',
  },
  {
    question: {
      prompt: 'Tell me about a time you influenced a team that did not report to you.',
      category: 'behavioural',
      minutes: 5,
    },
    answer:
      'In my previous job we needed the mobile team to adopt a new login library, and they did not report to me or to anyone near me. The old one had to be gone by September. First I sat with their lead and asked what it would cost them: about twelve days. Then I looked at what they cared about, which was crash rate, and I found that 18 percent of their crashes came from the old library. I showed them that number in their own review, not in mine. They put it into the next sprint themselves. The crash rate went from 1.9 to 1.4 percent, and we switched the old service off two weeks early. What I learned is to bring people their own problem.',
  },
  {
    question: {
      prompt:
        'Your vendor tells you, six weeks before launch, that the hardware will arrive four weeks late. How do you handle it?',
      category: 'program-sense',
      probes: ['Whether you find out what is behind the date', 'Which fallback you keep open and until when'],
      minutes: 10,
    },
    answer:
      'First I would want to know why it is late and how sure the new date is, so I would call the vendor the same day and ask which step slipped and what could still slip. If it is one part, maybe they can send 20 units by air for our testing, and the rest later. Second, I would look at what in our launch really needs the hardware. Usually certification does, marketing does not. Then I would go to the sponsor with two options: move the launch by three weeks, or launch in one country with the units we have. I would say what each costs, and that I need the decision by Friday, because after that the fallback is gone. And I would ask the vendor for a photo of the line each week, not a status word.',
  },
  {
    question: {
      prompt:
        'Explain to a finance director, in a few minutes, what a cache is and why adding one may make the figures on her dashboard wrong for a while.',
      category: 'technical-explanation',
      minutes: 5,
    },
    answer:
      'Imagine that every time you open the dashboard somebody walks to the archive, adds up the numbers and comes back. That takes eight seconds. A cache is a copy on the desk: the first person waits, the next hundred get the copy at once. The price is that the copy is old. If a payment comes in after the copy was made, your figures are wrong until somebody throws the copy away. We can decide how long that is: for the dashboard I would say five minutes, because nobody decides anything in five minutes, but for the month end close I would switch the cache off, since there a wrong figure costs you an audit. So my question to you is which of your pages may be five minutes late.',
  },
  {
    question: {
      prompt:
        'Design the system that sends 50 million push notifications a day for a news app. Walk me through the parts, and what fails first.',
      category: 'system-design',
      minutes: 20,
    },
    answer:
      'Before I draw anything: 50 million a day is about 600 a second on average, but news comes in peaks, so I would assume 10 million in five minutes, that is 33 thousand a second. So the parts are: an editor sends one message, a service looks up who should get it, it writes jobs into a queue, and workers take them and call the phone makers. The queue is there because the makers limit us, and because a worker may die. What fails first is the lookup of users, since one story means reading ten million rows, so I would split the users by region and keep tokens in memory. If a worker dies in the middle, some people would get the notification twice, therefore each has an id and we drop the second. I would build one country first, because then we measure the real peak.',
  },
  {
    question: {
      prompt:
        'Looking back on a migration you led, which technical decision would you take differently, and what did it cost?',
      category: 'technical-retrospective',
      minutes: 10,
    },
    answer:
      'The migration I would talk about is moving our order data from one big database to three. The technical decision that I would take differently is that we copied everything live, with two writes at the same time. We chose it because we did not want any downtime. It cost us seven weeks, because every write could fail on one side, and we had 1,400 orders that differed. If I did it again I would take a window of four hours on a Sunday at night, since we sell nearly nothing then, and I would have asked for that first. I decided to keep two writes although an engineer warned me in week two. That was wrong, and we changed it in week nine. The rest of it took three weeks.',
  },
  {
    question: {
      prompt:
        'Estimate how many engineers you need on call to support 40 services around the clock. Show your reasoning.',
      category: 'estimation',
      minutes: 8,
    },
    answer:
      'I would start with what a person can do. If one engineer on call can know about eight services, then 40 services are five groups. Each group needs somebody around the clock. If nobody should be on call more than one week in six, then each group needs six people, so thirty engineers. If we have two sites, seven hours apart, each takes twelve hours and nobody gets up at night, but then it is two times five groups, and I would say four people each, because a day shift is less of a burden, which is forty. I would check that against the alerts: if a group gets two a week, then eight services is fine, and if it is twenty, we have to fix the services first. So between thirty and forty, and the number that decides it is alerts a week.',
  },
  {
    question: {
      prompt:
        'Your security lead wants to block a release over a finding that the product manager calls theoretical. Both come to you. What do you do?',
      category: 'cross-functional',
      minutes: 8,
    },
    answer:
      "I would first hear both alone, ten minutes each. The security lead fears that somebody reads other people's data; the product manager fears a promise to a customer on the 15th. Then I would ask for one fact that both accept: can it be done from outside, yes or no, and I would ask one engineer to try it for half a day. If it works, the release waits, and I tell the customer myself. If it does not, we could release with the feature off for accounts that hold sensitive data, and fix the finding within two weeks. I would write down who decided it and what would make us roll back. The product manager would not like it, but he would get his date for 90 percent of users.",
  },
  {
    question: {
      prompt: 'Give me an example of a risk that you identified early and that others did not believe in.',
      category: 'behavioural',
      minutes: 6,
    },
    answer:
      'Two years ago we were building a new warehouse system, and everybody worried about the scanners. I was the program lead, and when I read the plan I saw that the risk was the network in the hall, nobody had measured it. The site manager laughed. So I asked for one day, went there with an engineer and a laptop, and we walked all 60 aisles. In eleven of them there was no signal. I put that into the register with a price, 30 thousand, and asked the steering group to decide by the end of the month. They paid for it in March. In the end we opened on the planned day, and the other site, which did not do it, lost nine days.',
  },
  {
    question: {
      prompt:
        'Write the message to customers after an outage of three hours in which no data was lost. It may have at most 150 words.',
      category: 'written',
      minutes: 20,
    },
    answer:
      'On Tuesday 3 March, from 09:10 to 12:15, you could not log in or save. No data was lost: whatever you had saved before 09:10 is there. The cause was a certificate that had expired; our reminder went to somebody who has left. We have since put all 41 certificates into one list that warns two people 30 days before. If you had to pay a fee because of the outage, reply to this message by 31 March and we will cover it. We will publish the full report on Friday, because you should be able to check what we say. I am sorry for the morning that it cost you.',
  },
  {
    question: {
      prompt:
        'What is the hardest piece of feedback that you ever had to give to a colleague, and what happened afterwards?',
      category: 'behavioural',
      minutes: 5,
    },
    answer:
      'When I was leading a release of about 25 people, there was an engineer who was really good and who interrupted everybody in the review. People had stopped coming, we were down from twelve to five. I had to tell him, and I was afraid, because he was also my friend. I asked him for a walk, and I gave him three moments from that week, with what was said. I did not say that he was rude, I said that two ideas had died. He was angry for a day. Then he asked me to give him a sign when he did it again. After a month we had ten people in the review again, and he thanked me. Since then I give feedback in the same week.',
  },
  {
    question: {
      prompt:
        'How would you run the first 30 days on a program that three people before you have failed to deliver?',
      category: 'program-sense',
      minutes: 10,
    },
    answer:
      'In the first week I would not plan anything. I would read what the three before me wrote and ask each of them, for half an hour, where it stopped. Then I would talk with the sponsor about what the program is for and what happens if we never deliver it, because three failures often mean that nobody needs it enough. By day ten I want to see something run, even if it is small. If there is nothing that runs, then that is the first milestone. By day 20 I would have one list of the dependencies that decide the date, at most five, with an owner each. And on day 30 I would go to the sponsor and recommend one of three things: stop, cut it to a half, or continue with a date and what it costs.',
  },
  {
    question: {
      prompt:
        'Tell me about a process you changed because it was slowing people down. How did you know it worked?',
      category: 'behavioural',
      minutes: 6,
    },
    answer:
      'In my old team every change needed two approvals, and I was the one who had to report why releases took so long. We had about 40 changes a week. I measured it for two weeks: a change waited 31 hours, and only 4 of 80 were ever sent back. So I proposed that small changes need one approval, and I asked security which files must keep two. They named six folders. We tried it for a month in one team, with a number at which we would go back. The waiting went from 31 hours to 9, and nothing more was sent back than before. After that the other three teams asked for it. What I would do again is to say beforehand when we would stop it.',
  },
]

/** Fluent, and about nothing that an interviewer would ask. */
export const offTopic: string[] = [
  'So what I really enjoy is cooking with my grandmother. She taught me to make bread when I was seven, with flour, salt and a lot of patience. You let it rest for two hours, then you fold it three times, and in the end it goes into a very hot oven. The smell fills the whole house, and my sister always eats the first slice with butter before anybody else is awake.',
  'We went to Portugal in August, and it was wonderful. The sea was cold but we swam every morning. I rented a little car, and we drove up the coast for 300 kilometres and stayed in villages where nobody spoke English. On the last evening we found a restaurant with four tables, and the owner sang for us.',
  'Football has become a strange game. There are too many cameras, and every goal is looked at for five minutes. When I was young we played in the street until it was dark, and nobody counted. My uncle took me to the stadium twice a year and bought me a sausage. I still remember the noise when the striker scored in the last minute.',
  'The weather has been awful this year. It rained for most of the spring, and then in July it was so hot that the tomatoes burned on the balcony. My neighbour has a garden with apple trees and she says that the bees came three weeks late. I hope that the autumn is kinder to all of us.',
  'My cat is called Pepper and she is eleven. In the morning she sits on my keyboard until I feed her. She was very ill two winters ago, and the vet said that she would not live, but she did. Now she sleeps on the heater and dreams, and her paws move as if she was hunting mice.',
  'I think that the best film of the decade is the one with the two brothers and the boat. The music alone is worth it. There is a scene in which they say nothing for ten minutes, and you understand everything. My wife fell asleep, but I cried, and then I watched it again on Sunday.',
  'If you want to grow roses you need to cut them in March, above the fifth bud, and you should never water the leaves. My father planted forty of them along the wall. The yellow ones smell of lemon. He gave one to every guest, and when he died the whole village brought roses to the church.',
  'Learning the piano as an adult is humbling. My hands are slow and my teacher is nineteen. We play the same eight bars for a month. But there was an evening in December when it suddenly sounded like music, and I drove home singing, and the man at the traffic light looked at me as if I was mad.',
]

export const keywordLists: string[] = [
  'Stakeholders, alignment, risk register, mitigation, escalation, RACI, dependency map, critical path, milestones, retrospective, metrics, KPIs, ownership, communication plan.',
  'deadline missed root cause analysis corrective action plan replan scope cut stakeholder communication lessons learned retrospective metrics dashboard escalation path transparency accountability',
  'Agile. Scrum. Kanban. Sprint planning. Backlog grooming. Velocity. Burndown. Definition of done. Continuous integration. Continuous delivery. Feature flags. Blameless postmortems.',
  'conflict resolution engineering teams agreement interests positions compromise win-win facilitation workshop written decision record owners dates follow-up relationship trust',
  'Influence without authority: trust, data, empathy, shared goals, quick wins, executive sponsor, storytelling, credibility, reciprocity, coalition building, persistence.',
  'Load balancer, message queue, workers, sharding, replication, caching, CDN, rate limiting, retries, idempotency, monitoring, alerting, dead letter queue, autoscaling.',
]

export const otherLanguages: string[] = [
  'Letztes Jahr war ich für den Umzug unserer Rechnungsdienste verantwortlich, und wir sollten am ersten Juni fertig sein. Mitte Mai habe ich gesehen, dass wir zu spät sein würden, weil zwei Länder fehlten. Ich habe mich mit den Ingenieuren zusammengesetzt und dem Direktor am selben Tag gesagt, dass wir zwei Wochen später liefern. Am Ende waren es elf Tage.',
  "L'année dernière, j'étais responsable de la migration de notre service de facturation. Nous devions livrer le premier juin. Au milieu du mois de mai j'ai vu que nous serions en retard, parce que deux pays manquaient encore. J'ai parlé avec les ingénieurs et le même jour avec mon directeur. Finalement nous avons livré avec onze jours de retard.",
  'El año pasado yo era responsable de mover nuestro servicio de facturas y teníamos que entregar el primero de junio. A mediados de mayo vi que llegaríamos tarde porque faltaban dos países. Hablé con los ingenieros y se lo dije a mi director el mismo día. Al final entregamos once días tarde.',
  'W zeszłym roku odpowiadałem za przeniesienie naszego systemu faktur i mieliśmy skończyć pierwszego czerwca. W połowie maja zobaczyłem, że się spóźnimy, bo brakowało dwóch krajów. Usiadłem z inżynierami i tego samego dnia powiedziałem dyrektorowi. Skończyliśmy jedenaście dni później.',
  '去年我负责把我们的发票系统迁移到新的平台，原定六月一日完成。五月中旬我发现我们会迟到，因为还有两个国家的税务规则没有完成。我当天就告诉了主管，我们删掉了一份没有人用的报告，最后晚了十一天。',
]
