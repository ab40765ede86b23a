const fewestWords = 2;

/** A title without the clause that tells the moment, where enough words are left. */
export function withoutMoment(title: string): string {
  const rest = title.replace(/^(?:when|whenever|while|after|before|if)\b[^,]*,\s*/i, '');
  return rest.split(' ').length < fewestWords ? title : rest.charAt(0).toUpperCase() + rest.slice(1);
}
