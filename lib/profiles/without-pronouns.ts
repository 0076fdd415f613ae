/** In the languages whose members show them; two at least, with a slash, so that the name "(Elle)" stays. */
const PRONOUNS = [
  'she her hers he him his they them their theirs ze zie zir hir xe xem xyr ey em fae faer it its any all',
  'elle elles il lui iel ella él ele dele ela dela elu delu lei egli',
  'sie ihr ihre er ihm ihn dey denen keine hij hem zijn zij ze haar die hen hun',
  'hon henne han honom hans hennes hun hende ham de dem hän on ona jego jej',
];
const ONE = `(?:${PRONOUNS.join(' ').split(' ').join('|')})`;
const GROUP = `${ONE}(?: ?/ ?${ONE})+`;
const IN_BRACKETS = new RegExp(` ?[([] ?${GROUP} ?[)\\]]`, 'giu');
const AT_THE_END = new RegExp(`(?: ?[·•,–-])? ${GROUP}$`, 'iu');

/** A name without the pronouns shown beside it: "Ines Okafor (She/Her), MBA" is "Ines Okafor, MBA". */
export function withoutPronouns(name: string): string {
  return name.replace(IN_BRACKETS, '').replace(AT_THE_END, '').trim();
}
