/** What each rule says, in a sentence: the first paragraph of its page. Generated: run `npm run generate`. */
export const SUMMARIES: Readonly<Record<string, string>> = {

};
