import '../../src/elements/define-legend.ts';

import { afterEach, describe, expect, it } from 'vitest';

import { all, button, choose, one, type } from '../explorer/page.ts';
import { violations } from './figure-page.ts';
import { mount, settle, unmount } from './mount.ts';

afterEach(unmount);

const item = (root: Element, id: string): HTMLElement => one(root, `li[data-id=${id}]`);
const box = (root: Element, id: string): HTMLInputElement => item(root, id).querySelector('input')!;

describe('<collab-legend>', () => {
  it('shows how much of each framework and kind of tie is shown', async () => {
    const { element, session } = await mount('collab-legend');
    const { shown, total } = session.view!.counts.byGroup['alpha']!;
    expect(item(element, 'alpha').textContent).toContain(`${shown} of ${total}`);
    const { nodes, edges } = session.view!.counts;
    expect(one(element, '.count').textContent?.trim()).toBe(
      `${nodes.shown} of ${nodes.total} nodes, ${edges.shown} of ${edges.total} ties`,
    );
  });

  it('takes a framework out of the picture, counts again and marks it as off', async () => {
    const { element, session } = await mount('collab-legend');
    const before = session.view!.counts.edges.shown;
    box(element, 'beta').click();
    await settle(element);
    expect(session.state!.through).not.toContain('beta');
    expect(session.view!.nodes.some(({ id }) => id === 'beta')).toBe(false);
    expect(session.view!.counts.edges.shown).toBeLessThan(before);
    expect(box(element, 'beta').checked).toBe(false);
    expect(one(element, '.count').textContent).toContain(`${session.view!.counts.edges.shown} of`);
  });

  it('shows one framework alone, then the usual ones again', async () => {
    const { element, session } = await mount('collab-legend');
    button(element, 'Only Alpha').click();
    await settle(element);
    expect(session.state!.through).toEqual(['alpha']);
    button(element, 'Reset to the default view').click();
    await settle(element);
    expect(session.state!.through).toEqual([]);
    expect(button(element, 'Reset to the default view').disabled).toBe(true);
  });

  it('shows and hides kinds of ties and nodes', async () => {
    const { element, session } = await mount('collab-legend');
    box(element, 'mobility').click();
    await settle(element);
    expect(session.view!.edges.some(({ attributes }) => attributes.kind === 'mobility')).toBe(false);
    expect(all(element, 'input[type=range]')).toHaveLength(0);
    box(element, 'project').click();
    await settle(element);
    expect(session.view!.nodes.some(({ attributes }) => attributes.kind === 'project')).toBe(true);
  });

  it('follows the slider live, with one step of history at its end', async () => {
    const { element, session } = await mount('collab-legend', { minMobility: 0 });
    const modes: string[] = [];
    session.addEventListener('change', (event) =>
      modes.push((event as CustomEvent<{ history: string }>).detail.history),
    );
    const flows = (): number => session.view!.edges.filter(({ attributes }) => attributes.kind === 'mobility').length;
    const before = flows();
    const slider = one(element, 'input[type=range]') as HTMLInputElement;
    type(slider, '9');
    expect(session.state!.minMobility).toBe(4000);
    expect(flows()).toBeLessThan(before);
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    await settle(element);
    expect(modes).toEqual(['none', 'push']);
    expect((one(element, '#minimum') as HTMLInputElement).value).toBe('4000');
    expect(slider.getAttribute('aria-valuetext')).toBe('4,000');
  });

  it('takes any number that is typed, and waits for one where there is none', async () => {
    const { element, session } = await mount('collab-legend', { minMobility: 0 });
    const field = one(element, '#minimum');
    type(field, '');
    expect(session.state!.minMobility).toBe(0);
    type(field, '3999');
    expect(session.state!.minMobility).toBe(3999);
  });

  it('sets the window, the time, the confidence and the status', async () => {
    const { element, session } = await mount('collab-legend');
    choose(one(element, 'select'), '2003/2007');
    (one(element, 'input[name=at][value=all]') as HTMLInputElement).click();
    (one(element, 'input[name=confidence][value=unverified]') as HTMLInputElement).click();
    (one(element, 'input[value=envisaged]') as HTMLInputElement).click();
    expect(session.state).toMatchObject({ period: '2003/2007', at: 'all', confidence: 'unverified' });
    expect(session.state!.status).not.toContain('envisaged');
    await settle(element);
    expect(session.view!.edges.some(({ id }) => id === 'membership:HUN:beta')).toBe(true);
  });

  it('asks for a year', async () => {
    const { element, session } = await mount('collab-legend', { at: '2013' });
    const year = one(element, 'input[aria-label=Year]') as HTMLInputElement;
    expect(year.value).toBe('2013');
    year.value = '2012';
    year.dispatchEvent(new Event('change', { bubbles: true }));
    expect(session.state!.at).toBe('2012');
  });

  it('says all of it in Japanese', async () => {
    const { element } = await mount('collab-legend', { lang: 'ja' });
    expect([...all(element, 'fieldset legend')].map((legend) => legend.textContent)).toEqual(
      expect.arrayContaining(['枠組み', '事業', 'つながり', '研究者の移動', 'ノード']),
    );
  });

  it('as a static one says what is shown, with nothing to choose', async () => {
    const { element, session } = await mount('collab-legend', { through: ['alpha'] });
    element.static = true;
    await settle(element);
    expect(all(element, 'input, button, select, details')).toHaveLength(0);
    expect(one(element, '[data-id="through:alpha"]').textContent).toContain('Alpha');
    expect(one(element, '[data-id="edges:membership"] path')).toBeTruthy();
    expect(element.shadowRoot!.querySelector('[data-id="through:beta"]')).toBeNull();
    expect(one(element, '.count').textContent).toContain(`${session.view!.counts.edges.shown} of`);
    expect(await violations(element)).toEqual([]);
    session.update({ lang: 'ja' });
    await settle(element);
    expect([...all(element, 'h3')].map((heading) => heading.textContent)).toContain('枠組み');
  });
});
