// @ts-check
// The texts of the benchmark: written for it, every person and company in them invented or merely named.

const LETTER = [
  "Dear Dana,",
  "Thank you for meeting with me on Friday about the analyst role.",
  "I enjoyed hearing how the depot plans its week and how the reports moved to a daily schedule.",
  "Your question about late suppliers stayed with me on the train home.",
  "At my last job we rang each carrier on Monday morning, and we lost fewer days that way.",
  "My three years with the sales ledger taught me how much a late number costs.",
  "I would be glad to try the same with your carriers in the northern region.",
  "The way Tadhg and Xiuying run the stand-up in the warehouse made me want to join.",
  "Please let me know if there is anything else you would like to see from me.",
  "I could start on the first of March, and my notice period is one month.",
  "I look forward to hearing from you about the next step.",
];

/** Returns a letter with this number of words. No two sentences are equal. @param {number} words */
function text(words) {
  const out = [];
  let count = 0;
  for (let n = 0; count < words; n++) {
    const sentence =
      n < LETTER.length
        ? LETTER[n]
        : `${LETTER[1 + (n % (LETTER.length - 1))].replace(/\.$/, "")}, as note ${n} says.`;
    out.push(sentence);
    count += sentence.split(/\s+/).length;
  }
  return out.reduce((all, sentence, n) => all + (n === 0 ? "" : n % 4 === 1 ? "\n\n" : " ") + sentence, "");
}

/** A misspelling, the intended word, and a sentence around it. @type {[string, string, string][]} */
const TYPOS = [
  ["recieved", "received", "I @ your mail on Monday and read it twice."],
  ["oppurtunity", "opportunity", "It is an @ I would like to take."],
  ["intrested", "interested", "I am very @ in the role."],
  ["beleive", "believe", "I @ that my work on the ledger would help."],
  ["experiance", "experience", "My @ with carriers began in Leeds."],
  ["managment", "management", "The @ of the depot impressed me."],
  ["definately", "definitely", "I would @ like to see the second site."],
  ["seperate", "separate", "We kept a @ list for each carrier."],
  ["tommorow", "tomorrow", "I will send the report @ morning."],
  ["wich", "which", "The plan @ you sketched would work."],
  ["thier", "their", "I liked @ way of asking."],
  ["teh", "the", "Thank you for @ tour of the depot."],
  ["foward", "forward", "I look @ to your answer."],
  ["adress", "address", "My @ has changed since then."],
  ["calender", "calendar", "I have kept my @ free next week."],
  ["collegue", "colleague", "Please greet your @ from me."],
  ["comming", "coming", "I am @ to the fair in May."],
  ["commitee", "committee", "The @ asked good questions."],
  ["concious", "conscious", "I am @ of how busy you are."],
  ["enviroment", "environment", "It is an @ in which I would learn."],
  ["excelent", "excellent", "The coffee was @ too."],
  ["finaly", "finally", "We @ found the missing pallet."],
  ["grammer", "grammar", "He checked the @ of the note."],
  ["gratefull", "grateful", "I am @ for your time."],
  ["happend", "happened", "I asked what had @ to the old list."],
  ["immediatly", "immediately", "I could start @ after Easter."],
  ["independant", "independent", "I like @ work with a clear aim."],
  ["knowlege", "knowledge", "My @ of stock control is recent."],
  ["liason", "liaison", "I was the @ between depot and office."],
  ["neccessary", "necessary", "I will bring the @ papers."],
  ["noticable", "noticeable", "The change was @ within a week."],
  ["occured", "occurred", "A thought @ to me on the way home."],
  ["persue", "pursue", "I would like to @ this further."],
  ["posible", "possible", "Would it be @ to see the plan?"],
  ["prefered", "preferred", "We @ to ring them early."],
  ["proffesional", "professional", "The talk was friendly and @."],
  ["realy", "really", "I @ enjoyed the tour."],
  ["recomend", "recommend", "My manager would @ me."],
  ["refered", "referred", "Joe @ to a second depot."],
  ["relevent", "relevant", "I have attached the @ pages."],
  ["responsability", "responsibility", "It was my @ for two years."],
  ["schedual", "schedule", "The @ was tight."],
  ["sincerly", "sincerely", "I @ thank you for the talk."],
  ["succesful", "successful", "It was a @ season for us."],
  ["suprised", "surprised", "I was @ by how calm it was."],
  ["throught", "through", "You walked me @ the plan."],
  ["truely", "truly", "I @ liked the idea."],
  ["untill", "until", "I am away @ Monday."],
  ["usefull", "useful", "Your hint was very @."],
  ["writting", "writing", "I am @ to thank you."],
  ["yestarday", "yesterday", "Thank you for the talk @."],
  ["apreciate", "appreciate", "I @ the time you took."],
  ["confrim", "confirm", "Could you @ the day?"],
  ["dicuss", "discuss", "I would like to @ the plan."],
  ["feild", "field", "I have worked in this @ since spring."],
  ["freind", "friend", "A @ told me of the depot."],
  ["intervew", "interview", "The @ was a pleasure."],
  ["postion", "position", "The @ suits me well."],
  ["quesiton", "question", "Your last @ was a good one."],
  ["waht", "what", "I know @ a late number costs."],
];

/** Correct sentences with names and the words of a trade. */
const CLEAN = [
  "Tadhg O'Hanlon told me that the monorepo builds in four minutes.",
  "At Flutterwave I reported to Ngozi and looked after KPIs.",
  "My thesis at Loughborough dealt with bioinformatics.",
  "I worked with Étienne at Inditex before moving to Kraków.",
  "We rolled out SharePoint to forty users in Caernarfon.",
  "The GDPR audit and ISO 9001 took the whole spring.",
  "I'd be happy to walk Saskia de Vries through my AutoCAD project.",
  "Xiuying asked the sharpest question of the day.",
  "Our migration from pandas to Spring Boot took eleven weeks.",
  "The SaaS pricing page converts at 4.2%, up from 2.9%.",
  "I can be reached at sam.okafor@mail.example or on +44 20 7946 0000.",
  "As a CRNA I have worked with Epic and Cerner.",
  "Mr. van den Berg said the rota is four on, four off.",
  "I have led sprints, refinement and demos since joining.",
  "Thank you, Xóchitl, for the tour and for your patience.",
  "Please give my regards to Gurpreet Singh and Lindiwe.",
  "The upskilling budget at PwC paid for my CELTA.",
  "I have used Webflow and Rust every day since 2019.",
  "Your colleague Giuseppe D'Angelo asked about NPS.",
  "The Zürich office sounds like a good fit.",
  "I studied at NIT Trichy and interned at Zerodha.",
  "Sakura's question about backlog grooming was the best of the day.",
  "The onboarding plan that La'Keisha sketched would suit me.",
  "I keep the runbooks and dashboards for the on-call team.",
  "The sous-vide and HACCP training was thorough.",
  "My Welsh is fluent, and my Cornish is coming along.",
  "I grew up in Taipei and would gladly move back.",
  "The KPI deck is in SharePoint; I can export a PDF for Zdeněk.",
  "We shortlisted three vendors for the telehealth pilot.",
  "Anahit and Giorgi will be at the second interview.",
];

module.exports = { text, TYPOS, CLEAN };
