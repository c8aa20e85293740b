/**
 * Answers as people talk, each to one question of the bank (`to`) and none to its neighbour (`beside`) of the same category: fluent, with
 * figures, and about something else. Written before the rules were looked at, so that they try the rules rather than fit them.
 */
export const neighbourAnswers: { to: string; beside: string; answer: string }[] = [
  {
    to: 'decision-you-argued-against',
    beside: 'newcomer-and-the-first-change',
    answer:
      "So this was two years ago, we were choosing how to store events, and I wanted to keep Postgres, and the principal engineer decided for a new stream store. I thought it was wrong, I had counted nine weeks of migration against four. I'd put that in one page before the vote. The decision went the other way on a Tuesday. That same day I told the team it's decided, my objection is written down, and here is our first step. In that first week I got two engineers onto a spike and agreed with the architect that if more than two percent of writes failed in the pilot we would stop. It was 0.4. It took us eleven weeks in the end, so I was right about the time and they were right about the load.",
  },
  {
    to: 'newcomer-and-the-first-change',
    beside: 'decision-you-argued-against',
    answer:
      'Okay, so Priya joined us in January, straight from a bank, and she had never seen our code. My part was that I was her buddy. On day one I sat with her and we set up her laptop together, and I noted every step that failed, there were seven. I picked a small change for her, a wrong label on the refund page, and I reviewed it within the hour. Her first change went live on day four; for the person before her that had been nineteen days. What shortened it, I think, was the list of seven steps, because I fixed five of them that week. And she did the same for the next newcomer in March, three days.',
  },
  {
    to: 'quarrel-of-your-own-making',
    beside: 'late-work-somebody-waits-for',
    answer:
      "Right, the one I caused myself. I was coordinating the loyalty release and I moved the testers' week forward without asking Jonas, their lead, because I thought he'd be fine with it. He found out from a calendar invite. I understood it on the Thursday, when he just stopped answering me, and a colleague told me why. So I went to him alone, I said I planned your people over your head, that was mine. I moved the week back, which cost us two days, and I told the whole team in the standup that I had done it, so nobody blamed him for the two days. Since then changes to somebody's people go to that person first. He and I ran the next three releases together.",
  },
  {
    to: 'late-work-somebody-waits-for',
    beside: 'quarrel-of-your-own-making',
    answer:
      "The finance team was waiting for my export of supplier data, due on the thirtieth of April, because they close the quarter on it. On the twelfth I saw that two of the five sources had no owner, so it would be late, like eight days late. I told their controller on the thirteenth, that's seventeen days before. I didn't go with empty hands: I had the three sources that were ready, and a date for the other two, and what she could already close with. She wasn't happy, but she said nobody ever tells her before the day itself. She closed with estimates for two suppliers and I delivered on the seventh of May, one day earlier than I had said.",
  },
  {
    to: 'finished-work-that-was-not',
    beside: 'request-turned-down-at-first',
    answer:
      "We had this import job, reported as finished for two weeks. What made me look was a small thing, the demo always used the same file. So I asked the developer, nicely, to run it with last month's real file, and it stopped after 400 of 52,000 rows. My job was tracking that part of the plan. I raised it with him first, alone, and we wrote down together what was missing, four things, six days of work. Then the two of us told the lead. In the plan I put the six days in the open, we moved the launch by three and cut one report. And since then done, for us, means it ran on real data.",
  },
  {
    to: 'request-turned-down-at-first',
    beside: 'finished-work-that-was-not',
    answer:
      'I needed the identity team to add one field to their token, for our partner portal, and they said no, on the spot, in chat. I was a bit annoyed, but I asked their manager for twenty minutes and I just listened. It turned out every field they ever added had stayed forever, they had 31 of them and nobody dared to remove any. So the reasons were good. I came back with another request: the field goes in with an end date, we move to our own lookup by October, and I take one old field out with them. They said yes in four days. We removed ours on the second of October, and two others went with it.',
  },
  {
    to: 'overload-without-complaints',
    beside: 'worst-news-to-an-executive',
    answer:
      "This was my payments team last autumn, nobody complained, they are proud people. The sign I trusted was the commit times: I saw work at eleven at night from four of seven people, three weeks in a row, and reviews got shorter, like two words. I was the program manager, so it was my plan that did it. I asked each of them alone what they'd drop if they could. Then I went to the product head with a list, and we took two things off their plate, the second currency and a migration that had no date. On call went from two of them to five. Four weeks later the late commits were gone, and in November they shipped the first currency on the day.",
  },
  {
    to: 'worst-news-to-an-executive',
    beside: 'overload-without-complaints',
    answer:
      "The worst news I brought was to our chief operating officer, on a Friday at four. In a rehearsal that morning we found that 11,000 customer contracts had the wrong tax code, and nobody else knew before her. I told her in three sentences: what we know, what we don't, what I need. I left uncertain whether invoices had gone out already, and I said so, I said I will know by Sunday noon. I asked for one thing, to stop the invoice run on Monday. She stopped it, and she also called the regulator herself, which I hadn't asked for. It turned out 900 had gone out. We corrected those in nine days.",
  },
  {
    to: 'liked-item-left-out',
    beside: 'threat-you-saw-first',
    answer:
      "So in the courier app there was this live map, everybody liked it, the designers, the sales people, me too honestly. But our goal for the quarter was fewer failed deliveries, from nine percent to six, and I couldn't see what the map did for it. I looked at the tickets: of 300 failed deliveries, two had anything to do with not seeing the courier. I argued to leave it out. The product head had to agree and she did once she'd seen the 300; sales didn't like it, so I went to their lead myself. We put the five weeks into address checks instead, and we got to 6.2 percent by the end of the quarter.",
  },
  {
    to: 'threat-you-saw-first',
    beside: 'liked-item-left-out',
    answer:
      "In May I noticed that our certificate supplier had changed its notice from ninety to thirty days, it was in a footnote of a mail nobody reads. Our rollout had nine hundred devices with certificates ending in August. How sure was I, maybe sixty percent that it hits us. I told the security lead within the hour and my director the next morning, with the number of devices and the date. At first it wasn't taken seriously, they said suppliers always extend. So I called the supplier and got the sentence in writing. After that it went fast, we renewed in June, all but eleven devices. If we had waited, 900 doors would've stayed shut.",
  },
  {
    to: 'demo-that-stopped-working',
    beside: 'two-causes-for-one-fault',
    answer:
      "I was showing the new scheduling screen to the hospital's head nurse and eleven ward managers, and after about a minute it just froze, white screen. In that first minute I said what they could see, it has stopped, I don't know why, give me two minutes. I asked a colleague to look at it and meanwhile I took the printed week from my bag and we walked through it on paper. I always bring paper. It never came back that morning. But they left with the paper week, with their own names on it, and with a date, I promised a second showing on Thursday. Nine of the eleven came back on Thursday and it worked.",
  },
  {
    to: 'two-causes-for-one-fault',
    beside: 'demo-that-stopped-working',
    answer:
      'Our label printers in the warehouse were late, up to forty seconds, and there were two plausible causes, the wireless network or the new print driver. Everyone was for the network. I decided to test the driver first because it was cheap, it takes an hour and you can undo it. I put the old driver on two of twenty printers. Those two were as slow as the others, so that ruled out the driver. Then we put two printers on a cable, and those were fast, under two seconds. So it was the network, a channel that a new door used. We changed it. The repair held, I looked after a week and after a month, nothing above three seconds.',
  },
  {
    to: 'delay-everyone-was-used-to',
    beside: 'cancelled-and-people-to-place',
    answer:
      "Everyone at our place was used to waiting for a test environment, people just said it takes a while. I wanted to know how long, so I took the last sixty requests out of the ticket tool and it was eleven days on average, and for one in ten it was more than a month. I showed the figure to the head of infrastructure, not in a meeting, at his desk, because it's not his fault and I didn't want him to defend himself. He hadn't known it either. We found that six of the eleven days were waiting for one approval, and he dropped it for anything below a certain size. Three months later it was four days.",
  },
  {
    to: 'cancelled-and-people-to-place',
    beside: 'delay-everyone-was-used-to',
    answer:
      "Yes, in 2023 our voice assistant program was cancelled, with fourteen people on it. I heard it on a Monday, it was to be announced on the Wednesday. I asked for one thing, that every one of them hears it from me or their lead before the mail goes out, and we did that, fourteen talks in one morning. I had a list of open roles with me. The days after, I kept a half hour free with each of them, each week. Where were they three months later: nine in other teams in the house, three found something outside, one went back to study, and one was still looking and I couldn't help him, which I still mind.",
  },
  {
    to: 'stubborn-sceptic-partly-right',
    beside: 'senior-session-without-a-decision',
    answer:
      "The most stubborn sceptic I had was Marek, who ran the night shift, and what I wanted was scanners instead of paper lists. He said scanners die at three in the morning and then nobody can work. And he was right, partly: I stood with him two nights and four of thirty batteries died. I didn't try to win it. I said, help me find out what has to be true so that you'd use it. He wanted spare batteries on every aisle and paper as a fallback for the first month. He got both. He then trained the other shifts himself, forty people. By the third week nobody asked for the paper.",
  },
  {
    to: 'senior-session-without-a-decision',
    beside: 'stubborn-sceptic-partly-right',
    answer:
      "We had called four directors together to decide between two warehouse sites, ninety minutes, and they left without a decision. Why did it fail: I had sent them forty slides the evening before, and nobody knew who of the four decides. Each talked about their own numbers. The second time I did three things differently. I asked the chief executive beforehand who decides, and it was the operations director. I sent one page, two options, the cost of each and the cost of waiting, 30,000 a week. And I'd talked to each of them alone, so I knew the two real objections. The second session took twenty-five minutes and they chose the southern site.",
  },
  {
    to: 'three-eight-and-twenty-days',
    beside: 'mould-before-the-drop-test',
    answer:
      "First I wouldn't write 10, because the average of three, eight and twenty is nobody's opinion. I'd ask the one with three and the one with twenty what each of them is picturing, two minutes each. I bet they have different tasks in mind, like one thinks of reading maps offline and the other of syncing changes back. If that's it, we split the task and estimate again. If they still differ, I put it in as a range, five to fifteen let's say, plus a half-day spike this week for what we don't know about sync. The fourteen others are waiting, so I'd stop this after ten minutes and say so. The engineer with twenty may simply have seen something the others haven't.",
  },
  {
    to: 'mould-before-the-drop-test',
    beside: 'three-eight-and-twenty-days',
    answer:
      "So the mould is 140,000 and eleven weeks, the drop test ends in four. If I wait, we miss the start of the peak season. What I need is the chance that the test changes the case, and what a change to steel costs afterwards. I'd ask the mechanical lead: how many cases changed after drop tests in the last five products. Say one in four. And often you can change a steel mould by taking metal away, not by adding, so I'd order now but leave extra steel at the corners where it would change, and ask the supplier for a hold point at week four before the final cut. Then the risk is maybe 20,000 instead of the 140, against weeks of peak sales. I order on Monday, with that hold point in the contract.",
  },
  {
    to: 'gate-two-of-eleven-open',
    beside: 'improve-search-without-a-number',
    answer:
      "I chair it, so in the first five minutes I say the two facts: nine criteria pass, two don't, and for the flicker we don't know the cause. Salt spray I could live with, it's nine days and I can make parts and hold them. But one in forty flickering with an unknown cause, on a bicycle lamp, that's a safety thing, I wouldn't pass the gate. Leaving the line empty is 22,000 a week, and a recall is much more. So I'd propose: no release today, we use the booked line for a pilot lot of 200 which we don't ship, to find the flicker, and we meet again on Thursday. I ask each of the four managers to say yes or no and I write it into the minutes.",
  },
  {
    to: 'improve-search-without-a-number',
    beside: 'gate-two-of-eleven-open',
    answer:
      "After two weeks I'd like to have one number and a shorter list. In the first days I'd ask who pays for this, what does the pharmacy lose when somebody doesn't find something. I'd pull the searches that end without a click, I'd guess it's twenty percent or so, and read two hundred of them by hand with one of the three engineers. Usually you see it's misspelt drug names. Then I go to the lead who said just deliver the six and I say, two of the six touch that, the other four don't, here are the searches. I propose searches without a result from, say, nine to five percent by the end of the quarter as the figure. If she still wants all six, okay, but she then knows what they're for.",
  },
  {
    to: 'partner-api-date-twice-moved',
    beside: 'chatbot-for-a-rise-in-calls',
    answer:
      "This week. On Monday I'd call, not write, my counterpart over there and ask what made it slip both times, and whether they've even got people on the API. They moved three days before it was due, twice, so their date isn't worth much; I want a thing I can see, like a test endpoint with two calls by next Friday. Then I sit down with our lead: what can we build against a fake, and what's the last day we can switch to plan B and still launch in nine weeks. Say that's week four. Plan B is maybe a nightly file. On Wednesday I tell my sponsor: I count on the API at fifty percent and we decide on the 14th. And I ask her to speak with their manager once, before the third date, not after.",
  },
  {
    to: 'chatbot-for-a-rise-in-calls',
    beside: 'partner-api-date-twice-moved',
    answer:
      "Before I accept I'd want to know what the calls are about. Up thirty percent since spring, so what happened in spring? Perhaps prices went up, or a new bill layout. I'd ask the head of service for a week's calls sorted by reason, even a hundred that somebody ticks off by hand. If half of them ask about one line on the bill, then you mend the bill, that's not 600,000. I'd also want to know what a call costs and what share a chatbot would take at all, I've seen ten to fifteen percent. And who decides if we find that a chatbot is the wrong thing. If he says start next week anyway, I'd offer two weeks to look at the reasons, and then the program or not.",
  },
  {
    to: 'twenty-two-done-fifteen-work',
    beside: 'four-of-thirty-one-open-it',
    answer:
      "The sponsor has to hear fifteen this Friday. Not as a scandal. I'd go to the lead on Thursday right after the demo and show her the seven: here's the list, merged but not working, and for each what's missing. I'd let her say it, it's her report. I'd suggest one sentence, like: until now we counted what was merged, from this week we count what works in the demo, so 22 becomes 15. And then with the developers we agree what done means, tested and shown. If the lead wants to send the 22 anyway, I'd tell her that I can't, and ask that we go to the sponsor together. The tax season has a date, so seven items late in a list of thirty matters.",
  },
  {
    to: 'four-of-thirty-one-open-it',
    beside: 'twenty-two-done-fifteen-work',
    answer:
      "Half a day a week for four readers, two of them by accident, so really two. I'd go and talk to the two that read it, what do they do with it, and to five who don't, what do they want to know about the lending system. I'd guess three of them want the date and whether it moved. Then I propose to my lead a test: for four weeks I send five lines in the mail itself, no attachment, only when something changed, and I keep the old report in the folder for whoever looks. If nobody asks for the old one in four weeks, we stop it. That leaves me maybe three and a half hours, which I'd spend at the library desks where the new system is tried out.",
  },
  {
    to: 'simulator-is-not-the-real-thing',
    beside: 'platform-move-stuck-at-sixty',
    answer:
      "I'd do what nobody did, I ask her. After the meeting: what does the real payment do that the simulator doesn't? She may say it never times out, or it never takes the money twice. Then that's a risk with a cause, and I write it down: because the simulator answers always in a second, we haven't seen what the parking app does when the bank is slow, so a driver could pay twice. I'd ask how likely, and which test would show it. With five weeks to launch there's time for a day against the provider's test system, or ten real cards with small amounts. It gets her name or the payment lead's name and a date, next Wednesday say. And in the next weekly meeting I report what came out.",
  },
  {
    to: 'platform-move-stuck-at-sixty',
    beside: 'simulator-is-not-the-real-thing',
    answer:
      "I'd recommend to finish first, but smaller, and here's what I'd base it on. Running both costs 85,000 a month, so nine months of slow is 765,000. Sixty percent done doesn't tell me much, I want to know what the remaining forty is: how many of the old platform's users, and which of them can simply be switched off. Usually a third of it nobody needs. If with seven engineers it's four months, that's 340,000, and the product starts in month five with all of them. If the product loses more than about a hundred thousand a month by waiting, I'd change my mind. I'd ask the product's owner for that number, and I'd come back to the director within the week, with stop as an honest third option.",
  },
  {
    to: 'nightly-build-slow-since-monday',
    beside: 'five-programs-one-cloud-region',
    answer:
      "Today I wouldn't repair, I'd find out which of the three it is. The build went from 22 to 55 minutes on Monday, so I'd ask for the log of Friday's build and Monday's side by side, where are the extra 33 minutes. If they're all in the test step, then it's hardly the library. It's an hour with one of the three engineers. Then one change at a time, say last week's commit on today's machine, that shows the machine. By the evening we know, and the person who's free tomorrow starts with the right thing. And for the testers, I'd start the build an hour earlier today, at one rather than at two, so they don't lose tomorrow morning.",
  },
  {
    to: 'five-programs-one-cloud-region',
    beside: 'nightly-build-slow-since-monday',
    answer:
      "I saw five plans by accident, fine, but now I know it so I have to do something. First I'd add up what the five want from that region between March and May, on one page, a row for each program with month and size. Then I'd call the five leads, each for ten minutes, is this your number, could you move later or to another region. And I'd ask the provider in writing what we'd get and by when, because they've been refusing bigger requests for weeks. Since nobody owns it I'd take the page to the head of infrastructure and ask for one owner by Friday, I could do it for the first month. The decision he needs to take is who goes first in March.",
  },
  {
    to: 'analyst-needed-for-two-days',
    beside: 'old-protocol-fourteen-customers',
    answer:
      "Her manager said no for three weeks of booked work, so I won't ask for the same two days again. What do I need really? The test ends in eight days, and to judge it I need somebody who knows the data, maybe not for two days. I'd ask her manager for two hours of hers, on a day that suits them, to write down the query and the traps, and one of our engineers does the rest. And I'd offer something, we could take the weekly export off her for a month. If two hours is a no too, I'd ask if the test can run a week longer, it costs us little, and what she could do then. I'd only go to marketing's head together with her manager, with both needs on a page.",
  },
  {
    to: 'old-protocol-fourteen-customers',
    beside: 'analyst-needed-for-two-days',
    answer:
      "It's mid-April so there are ten weeks. I'd split the fourteen: who really can't move by 30 June? I'd have somebody call every one of them this week, with a sales person. My guess is ten can if we help with the certificate. For the four who'd leave, I'd propose to security a separate gateway, the outdated protocol only there, only for their addresses, logged, with a hard end on 30 September. And for everybody else it's off on 30 June as security wants. Both have announced it as decided, so I'd take that to the two of them together, with the nine million and the risk in one table, and if they don't agree within the week, the chief executive decides, with one page from both. Nobody hears from me that security or sales lost.",
  },
  {
    to: 'support-heard-it-from-a-caller',
    beside: 'contract-tester-left-out',
    answer:
      "Today I call the head of support, I don't write back. I say you're right, we changed the password reset on Monday and nobody told your people, I thought somebody else does it and I didn't check. Then what do they need now: I'd send a half page within the hour, what changed, what callers see, what to say, and one of our developers sits in their channel until the evening. My manager gets the same two sentences from me. Before the next release there's one line in our checklist, support informed, with a name, mine, and support sees the change two days before and may say stop. I'd ask her which earlier times she means by every time, and look at those too.",
  },
  {
    to: 'contract-tester-left-out',
    beside: 'support-heard-it-from-a-caller',
    answer:
      "By Friday she's in the chat groups, that's ten minutes, I'd do it today myself after asking whether her contract allows it. Then the defects. I'd look at the last twenty she wrote and how long the answers took, against those of colleagues, so that it isn't a feeling. In the standup I wouldn't make it about her, I'd say every defect gets an answer within a day whoever wrote it, and I read the open ones aloud each morning this week. And I'd have a coffee with her, five weeks is long, what else has she seen that nobody heard. She's here for six months, so perhaps one developer sits with her for the first hour on Thursday. On Friday I'd check the twenty again.",
  },
  {
    to: 'clinic-text-reminders',
    beside: 'bus-positions-kept-ninety-days',
    answer:
      "60,000 messages in an hour is about seventeen a second, and the provider takes ten, so the first thing is that it doesn't fit: at ten a second it's a hundred minutes. So either we start at seven, or there's a second provider. I'd draw it like this: the clinics' calendar goes by night into a table of reminders, a scheduler puts them into a queue, and a sender takes ten a second out of it and writes down the provider's answer. One reminder has an id made of appointment and day, so that if the sender dies and retries the patient doesn't get it twice. On a bad day the provider's down for half an hour, then the patient gets it later, and after the appointment has begun we throw it away rather than send it.",
  },
  {
    to: 'bus-positions-kept-ninety-days',
    beside: 'clinic-text-reminders',
    answer:
      "Okay the sums. 5,000 buses every ten seconds is 500 positions a second. Say 100 bytes each, that's 50 kilobytes a second, about four gigabytes a day, and for ninety days 390 gigabytes. That's one ordinary database with a disk. So I'd draw: buses send to two small receivers, those write to a table split by day, and the live map reads only the newest position of each bus, 5,000 rows, from memory. After ninety days you drop the day's part. I don't see a large streaming platform in that. Where the supplier might be right is if many others want the stream, like arrival forecasts or the traffic office, or if it's ten times the buses, or if we must never lose a position.",
  },
  {
    to: 'sign-on-outage-stops-all',
    beside: 'meter-readings-late-and-twice',
    answer:
      "I'd start with minute ten: who needs to work without sign-on? I'd say the phones, the badge doors, the emergency page, and about five of the 64 applications, like dispatch and payroll on payday. The recovery steps have to be outside it, printed and on a page without sign-on. Then sessions: if an application keeps people in for eight hours, then 90 minutes of failure only hits those who log in new. For the five I'd have a second way in, local accounts in a vault that two people open. And the sign-on itself in two places with a test each quarter where we really switch one off. The two failures last year, I'd like to know if it was the directory or the certificate, because that decides what I'd build first.",
  },
  {
    to: 'meter-readings-late-and-twice',
    beside: 'sign-on-outage-stops-all',
    answer:
      "Three million meters with 96 readings a day is 288 million readings, about 3,300 a second. Twice is easy: the key is meter and quarter of an hour, the second one overwrites or is dropped. Late is harder. Two in a hundred come up to three days late, so what does right mean: I'd say a bill for a day is right when 96 readings are there, or three days have passed and the gaps are estimated and marked. So I'd close each day on day four. Before that the customer sees a preliminary sum. If a reading still comes after that, there's a correction on the next bill, never a silent change. The design's a receiver, a store by meter and day, and a job that closes days, which I can run again with the same result.",
  },
  {
    to: 'help-pages-into-four-languages',
    beside: 'quarter-without-receipt-scanning',
    answer:
      "So 1,150 pages times four languages is 4,600 page corrections. How long is a page, say 600 words. A person correcting a machine's draft does maybe 700 words an hour, so a bit under an hour, plus finding terms and pictures, call it an hour and a quarter. That's 5,750 hours. A person has about 130 useful hours a month, so 44 person months. In three months that's fifteen people, roughly four a language. The number I trust least is the 700 words, because it depends on the draft, it could be 400 and then it's 25 people. So I'd take twenty pages in one language this week and measure. And I'd ask which pages anybody reads, probably 300 make up most of it.",
  },
  {
    to: 'quarter-without-receipt-scanning',
    beside: 'help-pages-into-four-languages',
    answer:
      "3,800 employees, 1.4 claims a month, that's 5,320 claims a month, and three months is about 16,000. Without the tool somebody types, say six minutes for the employee, and four minutes more for accounting who checks each one. Ten minutes times 16,000 is 2,660 hours. At fifty an hour that's 133,000, but the employees' six minutes aren't really money that anyone saves, so I'd count accounting only: four minutes, 1,060 hours, about 53,000. The contractor costs 30,000, so I'd take him, if he really keeps the date. If the tool reads only half the receipts right at the start then it's 26,000 and I wouldn't. So my advice is yes, with the contractor paid on the date.",
  },
  {
    to: 'release-you-were-part-of',
    beside: 'fault-that-came-and-went',
    answer:
      "The release I know best is version 4.2 of our ticket machine software. The last commit was on a Monday at 16:10. The build took 35 minutes, then it waited until Tuesday nine o'clock, because the test room was locked, that's sixteen hours for nothing. Testing took the whole Tuesday, one find, a wrong font, which we let pass. On Wednesday the change board at 14:00, again it waited. Then Thursday night at 01:30 it went to five machines in one station, and on Friday to the first user, at 05:12, a commuter who bought a day ticket. What could've gone wrong: we couldn't take it back on machines without a network, eleven of them. I would've driven there with a stick, honestly. Since then we send those last.",
  },
  {
    to: 'fault-that-came-and-went',
    beside: 'release-you-were-part-of',
    answer:
      "Our turnstiles sometimes didn't open, maybe three times a week out of forty thousand entries, and never when anyone looked. We had three explanations: the reader, the card, or the server being slow. The card we excluded first, the same cards worked a second later and there were all sorts. The reader, we swapped two of them and the fault stayed at the same gates. So the server, but its times looked fine. Then I asked for the worst and not the average, and there it was, eleven seconds at 08:00 when the backup began. We moved the backup. How do we know it's gone and not quiet: before, three a week, we then waited nine weeks and had zero, and we moved the backup back for two days and it came again.",
  },
]

/** Ten more of the same kind, in looser words, written after the rules had been mended: nothing was fitted to them. */
export const laterAnswers: typeof neighbourAnswers = [
  {
    to: 'animation-or-fast-start',
    beside: 'four-plants-one-traceability-rule',
    answer:
      "Eight days isn't much, so I wouldn't start with getting them to like each other. I'd sit down with each alone today, half an hour. From him I want a measured number on an old phone, is it really half a second, and from her, which part of it the brand people care about. Then there's usually a third way, you begin loading while the animation plays, so nobody waits. He builds that in a day, we time it on three phones on Thursday. If it's under two tenths it goes in, otherwise a still picture goes into this release and hers into the next. I'd ask the product lead to say beforehand that this number decides.",
  },
  {
    to: 'four-plants-one-traceability-rule',
    beside: 'animation-or-fast-start',
    answer:
      "I'd begin with the plant that has been hurt most, so where the recall parts came from, and with the person on the line who fills in lot numbers today. I'd count it there: two percent of output, is that so? I'd time fifty scans. If it's three seconds at one station then it isn't two percent. Then I'd do one line for six weeks, and I'd bring the numbers to the other three managers myself, with that plant's manager next to me, because they believe each other and not me. For the regional heads I'd put six million against what the scanners cost. And each plant may choose how it scans, as long as the record's the same.",
  },
  {
    to: 'release-checklist-sixty-three-items',
    beside: 'three-more-reviewers-wanted',
    answer:
      "I'd take the last ten releases and mark which of the 63 lines ever stopped anything. My guess, about nine. Those stay, whatever happens. Then the ones a machine can do, like does it start, is the version right, I'd ask for those as a script, perhaps twenty of them. The rest, nobody remembers why they're there, so I look who added each and what had happened then. If the cause is gone the line goes, and we keep a note of it for three months so we can put it back. What makes me sure: for two releases we run short and long side by side, and if the long one finds something that the short one missed, it goes back in.",
  },
  {
    to: 'three-more-reviewers-wanted',
    beside: 'release-checklist-sixty-three-items',
    answer:
      "Thirty done and 33 coming in a week, so it grows by three each week, and eleven days of wait is what has piled up. Three more people would be fifteen more a week, that's far too many for a gap of three. I'd first look at what comes in. I'd bet a third of these are small, the same kind each time, and a form with ten questions would let them through without a person. If that's ten fewer, then six people are enough and the pile's gone in a month or so. I'd also see how often one goes back because something's missing. So no, not three. Maybe one for half a year, and I'd tell the head of security which number would change my mind.",
  },
  {
    to: 'two-ways-made-one',
    beside: 'outage-that-others-repaired',
    answer:
      "After the merger we had two ways to ask for holiday cover, ours by spreadsheet, theirs in a ticket tool, and my job was to get to one by the summer. I didn't want it chosen by who is bigger. So we took fifteen real cases and ran each through both, and counted handovers. Theirs had three, ours seven. So it was theirs. What our side kept was the colour view of the month, which everybody loved, we rebuilt that in a week. Was it better a year later? Mostly. Gaps in cover went from eleven a month to four. But the older colleagues still phone, and I think I should have asked them earlier.",
  },
  {
    to: 'outage-that-others-repaired',
    beside: 'two-ways-made-one',
    answer:
      "This was the night our booking site was down, three hours and ten minutes, and I can't repair a database. I was the one who wrote. I opened a page and put down every time, 21:04 first alarm, 21:20 they thought it's the network, 21:50 it wasn't. Every half hour I sent four lines to support and to the director so nobody called the two engineers. Afterwards they used my page for the review, and it showed that forty minutes went into a wrong idea because the alarm's text named the wrong machine. We changed the text. In the next failure, in May, they were on the right machine after six minutes.",
  },
  {
    to: 'leavers-badge-within-the-hour',
    beside: 'hospital-bed-within-one-metre',
    answer:
      "I'd keep the nightly file for nearly everything and build one small fast thing for leavers. 3,000 a day is nothing, and for a new room number nobody minds if it's tomorrow. Only those fifteen matter within the hour. So the personnel system calls the door system directly when somebody's last day is entered, it retries every five minutes, and somebody in security gets a message if there's no answer after thirty. And the file at night compares everything, so what the call missed is caught. What would change my mind: if three or four other systems want the same news, then I'd do events, because fifteen special calls to each of them gets ugly.",
  },
  {
    to: 'hospital-bed-within-one-metre',
    beside: 'leavers-badge-within-the-hour',
    answer:
      "First I'd ask who needs one metre. If a porter looks for a bed, the room's enough. With the budget for one test I'd take the hardest place, I'd think the basement with the thick walls and metal, and one ward floor above it, two days, forty beds, and the supplier's own anchors at the spacing they want to sell. I measure how often it says the right room, because two beds either side of a wall are less than a metre apart. If the room's right in less than 95 of 100, then 11,000 anchors won't rescue it, and I'd propose a reader at each door instead, so about 1,400. I'd also check the batteries, because 2,800 beds means somebody changes eight a day.",
  },
  {
    to: 'calls-caused-by-the-login-change',
    beside: 'help-pages-into-four-languages',
    answer:
      "So the rise is 4,500. March has two days more working than February, call it ten percent, which gives 15,300 without anything special. If March is busy in other years too, let me say another five percent, that's 16,000. So what's left for the login is about 2,400, I'd say between 1,500 and 3,500. The change came on the third, so nearly the whole month had it. To check it by tomorrow I'd take a hundred contacts from each month and count the ones that mention password or sign in. If it's four in February and eighteen in March, then 14 percent of 18,400 is 2,600 and that fits. I'd also look at the first week by day, a jump on the third would tell.",
  },
  {
    to: 'seven-names-for-three-thousand-badges',
    beside: 'release-checklist-sixty-three-items',
    answer:
      "Two days, so I'd walk. On Thursday afternoon I'd stand at the main door and see who comes through: cleaners at five in the morning, canteen people, visitors, couriers, the fire brigade. Most aren't on that list. I'd ask each of the seven one question, who calls you if a badge doesn't open. I'd guess the works council is missing, because a badge records when you come, and they can stop the whole thing. Then data protection, the outside firms, and people in wheelchairs for the reader's height. On Friday noon I'd go back to her with the three who can stop us and the four who'll be angry, and say the council has to hear it from us before Monday.",
  },
]
