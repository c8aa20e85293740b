/**
 * In how many of 662 texts about the work of technical program managers a concept is met, roughly: the outlines and follow-ups of the question
 * bank, counted with `conceptsOf`. What nearly everybody speaks of says little about whether an answer is to this question.
 */
const textsWithConcept: Record<number, string> = {
  340: `week`,
  220: `manager measur`,
  180: `cost fail write`,
  160: `change decide team test`,
  140: `meeting`,
  120: `engineer late launch system`,
  100: `agree cancel customer latency plan`,
  90: `date half second status`,
  80: `nobod program read vendor`,
  70: `fix later offer prior process traffic`,
  60: `company databas list`,
  50: `check don goe leav left night noth product promis propos refus right suppos`,
  40: `build cach count disagree eleven frida instead learn legal mentor open risk scope third`,
  35: `alon correct everybod follow hold limit lin log must nam owner perhap present`,
  30: `becom board cam cannot caus clos estim explain hand hear help model monda one record result return rul sentenc
    set sta twic unclear vers`,
  25: `accept answ book bring compar design even expect fault field find jun line look lost morn mov move pay prepar
    recommend remot sale sampl send shar stay sum tell thursda turn twelv whom`,
  20: `abov account car case els escal execut fall finish form keep los machin non outsid paper phon point quest rest
    room run sit start strategi support thes worth`,
  16: `ad alarm allow announc api becam beforehand built chief collect cop delet depart devic differenc doubl eith
    everyon fact fewer fil fre give gon heard inform introduc knew let like littl long march mark market mean merg
    migrat name named near network option pass persuade plu poss print qualit reach region remind repl reserv round
    rout saved saw screen search securit serv shift speak staf stand such suggest task thank ticket tomorrow tool
    twent watch year`,
  12: `action ahead answer awa backup besid bill buf capacit chart cod committe common communic complet concern
    confirm countr dail decemb depend depot detail door doubt draw end estimat feedback file fixed fort fourteen gap
    green hurt insid insist invit item jul know known larg law login mat meanwhil neith noon octob paid pas payment
    post provid purchas quer react rehears reopen row rule scor sent sess sheet show simp soon sort talk track tru
    tuesda use valu view visit ward whos your`,
  9: `acces act advic advis afternoon april asking automatic autumn averag begin being benefit bought break buy cheap
    claim claus clean complaint connect contact continu copi defin demand discuss divis draft driv earli elsewher
    empt enough enter entr escalat exist export fair fear februar fill fin final firmwar fit fortnight fourth front
    gain halv high hospit improv includ itself januar join joint judg key label largest licenc light lose maker map
    median met migr min minu modul month motiv moving new nurs oper operat otherwis pair plac posit quick rank rat
    red reduc reject remain remov renew repeat saf safet saturda saving scan secur see sell sens shop signatur silent
    small sold sourc spent split stag standard stat stock stood strik sunda target tax technician their thirt total
    touch troubl wednesda weekend win wors`,
}

const texts = 662
/** What is met in fewer texts counts as met in so many: below, chance decides. */
const leastTexts = 7

const textsOf = new Map(
  Object.entries(textsWithConcept).flatMap(([count, concepts]) =>
    concepts.split(/\s+/).map((concept): [string, number] => [concept, Number(count)]),
  ),
)

const mostTelling = Math.log(texts / leastTexts)

/** How much a concept tells about the subject of a text, 0 for one that is in all of them to 1 for a rare one. */
export function tellingOf(concept: string): number {
  return Math.log(texts / (textsOf.get(concept) ?? leastTexts)) / mostTelling
}
