/** English words of the interactive figure. Every other language has the same keys. */

export const elementsEn = {
  loading: 'Loading the network…',
  arranging: 'Arranging the network…',
  arrangingStep: (step: string): string => `step ${step}`,
  failed: 'The network could not be shown',
  retry: 'Try again',
  empty: 'Nothing matches',
  resetView: 'Back to the default view',
  shown: (count: string): string => `${count} shown.`,
  legend: 'Legend and filters',
  problems: 'Not shown as asked for:',
};

/** Every language has these keys. */
export type ElementWords = typeof elementsEn;
