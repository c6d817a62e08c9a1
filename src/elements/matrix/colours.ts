import { inkOn } from '../../scene/matrix/scale.ts';
import { lookOf, memberLook } from '../../scene/matrix/look.ts';
import type { Matrix } from '../../scene/matrix/model.ts';
import type { Theme } from '../../scene/theme.ts';

/** The colours of a matrix as rules for the classes of its grid: `s0` … for steps, `c0` … for columns of groups. */
export function matrixColours(matrix: Matrix, theme: Theme): string {
  const { steps } = lookOf(matrix, theme);
  const rules = steps.map(({ fill, ink }, i) => `.s${i}{background:${fill};color:${ink}}`);
  if (matrix.name === 'groups') {
    matrix.columns.forEach(({ id }, i) => {
      const [mark, text] = [theme.group(id), theme.groupText(id)];
      const { fill } = memberLook('member', mark, text, theme);
      rules.push(
        `.c${i}{--mark:${mark};--tint:${fill};--words:${text};--on-tint:${inkOn(fill, theme)};--on-solid:${theme.background}}`,
      );
    });
  }
  return rules.join('\n');
}
