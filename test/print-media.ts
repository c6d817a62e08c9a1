/** The styles of paper on the screen, in any engine: none but one can be told to be a printer. Rules for print hold, those for the screen do not. */
const changed = new Map<MediaList, string>();

export function onPaper(isOn: boolean): void {
  for (const [media, before] of changed) media.mediaText = before;
  changed.clear();
  if (isOn) visit(document);
}

function visit(root: Document | ShadowRoot): void {
  for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) rules(sheet.cssRules);
  for (const element of root.querySelectorAll('*')) if (element.shadowRoot) visit(element.shadowRoot);
}

function rules(list: CSSRuleList): void {
  for (const rule of list) {
    if (rule instanceof CSSMediaRule) {
      const { mediaText } = rule.media;
      const onPaper = mediaText.replace(/\bscreen\b/, 'not all').replace(/\bprint\b/, 'all');
      if (onPaper !== mediaText && !changed.has(rule.media)) {
        changed.set(rule.media, mediaText);
        rule.media.mediaText = onPaper.startsWith('not all') ? 'not all' : onPaper;
      }
    }
    if (rule instanceof CSSGroupingRule) rules(rule.cssRules);
  }
}
