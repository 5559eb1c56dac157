// @ts-check
// Example letters, one for each kind of mistake. All people and companies are invented. Lines with ">" are
// quoted.
const DANA = "Dana Reyes <dana.reyes@northwind.example>";
const SAM = "Sam Okafor <sam.okafor@mail.example>";
const GOOD =
  "I enjoyed hearing how your team forecasts demand, and my work on stock levels at my last job would help with it.";
const END = "\n\nBest regards,\nSam Okafor\n+44 20 7946 0000";

/**
 * @typedef {{name: string, about: string, text: string, to?: string, cc?: string, from?: string,
 *   subject?: string, now?: string}} Example
 */
/** @type {Example[]} */
export const EXAMPLES = [
  {
    name: "A bit of everything",
    about: "Wrong names, a stock phrase, a placeholder and typos in one message.",
    text: `Hi Diana,\n\nThank you for the oppurtunity to talk about [project name]. I'm just checking in to see whether you have made a decision yet. I really need this job!!!\n\nI have attached my references.\n\nThank you again, Priya.${END}`,
  },
  {
    name: "Wrong names",
    about: "This message was copied: the greeting, the company and the thanks are for someone else.",
    subject: "Re: Interview at Northwind",
    text: `Dear Daina,\n\nThank you for the interview on Friday. ${GOOD} I would love to join Fabrikam.\n\nPlease let me know if you need anything else.\n\nThank you again, Bob.${END}`,
  },
  {
    name: "Missing parts",
    about: "No greeting, no thanks, no question, and an attachment that isn't there.",
    subject: "",
    text: "I had my interview for the analyst position with you last week. My references are attached. {topic} was on my mind since then, and I would be glad to work on it with you and your team in the coming year.",
  },
  {
    name: "Before the date they gave",
    about: "They said when they'd answer. Change the date and see what the panel says.",
    subject: "Re: Interview for the analyst role",
    now: "2026-11-24T10:00",
    text: `Dear Dana,\n\nThank you again for the interview. ${GOOD} Have you been able to decide on the next steps?\n\nPlease let me know either way.${END}\n\nOn Fri, Nov 20, 2026 at 4:10 PM Dana Reyes <dana.reyes@northwind.example> wrote:\n> Hi Sam,\n> It was good to meet you today. We will get back to you by Friday, December 4.\n> Dana`,
  },
  {
    name: "Too many recipients",
    about: "One message to three interviewers. Each of them should get their own.",
    to: `${DANA}, Joe Marsh <joe.marsh@northwind.example>, Ines Ito <ines.ito@northwind.example>`,
    text: `Hi all,\n\nThank you for the interviews on Monday. ${GOOD}\n\nPlease let me know if you need anything else.${END}`,
  },
  {
    name: "Begging and shouting",
    about: "A tone that makes it hard to say yes.",
    text: `Dear Dana,\n\nThank you SO MUCH for the interview!!! I really need this job and would do ANYTHING for it. Please, please give me a chance, I am begging you.${END}`,
  },
  {
    name: "Impatient and blaming",
    about: "Complaints, deadlines and a threat.",
    text: `Dear Dana,\n\nI interviewed with you two weeks ago and I still haven't heard from you. As per my last email, I expected an answer by Friday. I guess I was not worth a reply.\n\nI have another offer, so I need your decision by tomorrow or I will go elsewhere.${END}`,
  },
  {
    name: "Boasting",
    about: "Praise that's hard to believe, and a job taken for granted.",
    text: `Dear Dana,\n\nThank you for the interview. I knocked it out of the park, and you would be foolish not to hire me. I am the best candidate you will ever see.\n\nPlease let me know when I start.${END}`,
  },
  {
    name: "Gifts and visits",
    about: "Well-meant ideas that do harm.",
    text: `Dear Dana,\n\nThank you for the interview on Friday. ${GOOD} I am bringing you flowers to say thanks. I will swing by your office tomorrow to see how things stand. My friend Joe will call you and put in a good word.\n\nPlease add me on Facebook.${END}`,
  },
  {
    name: "Spelling and grammar",
    about: "Typos and grammar mistakes. Names and technical terms aren't flagged.",
    text: `Dear Dana,\n\nThank you for the oppurtunity to interview on Tusday. I could of talked about the monorepo at Flutterwave for hours, and I am looking forward to hear from you. The colour of the hall stayed with me, and so did the center.\n\nI would love to join, and please let me know if you needs anything else.\n\nSincerly,\nSam Okafor\n+44 20 7946 0000`,
  },
  {
    name: "One line",
    about: "Short is not the same as brief.",
    text: "Hi Dana, any news about my interview? Call me.\nSam",
  },
  {
    name: "A good message",
    about: "Nothing to fix. The panel shows what was checked.",
    subject: "Re: Interview for the analyst role",
    text: `Dear Dana,\n\nThank you for the interview yesterday. ${GOOD} I would love to join the team.\n\nIs there anything else you need from me? I look forward to hearing about the next steps.${END}`,
  },
  {
    name: "An everyday message",
    about:
      "This isn't a follow-up, so only names, placeholders, attachments, spelling and grammar are checked.",
    to: "Ines Ito <ines.ito@mail.example>",
    subject: "Saturday",
    text: "Hi Ines,\n\ncan you bring the blue tent on Saturday? I'll get the food. Call me when you leave!!\n\nSam",
  },
];

/** Adds the default fields to an example. @param {Example} example */
export const whole = (example) => ({
  to: DANA,
  cc: "",
  from: SAM,
  subject: "Analyst interview",
  now: "2026-11-24T10:00",
  ...example,
});
