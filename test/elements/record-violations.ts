/** For a page under a Content-Security-Policy: remembers what the policy refused. Loaded before anything else. */
declare global {
  interface Window {
    violations?: string[];
    __vitest_browser_runner__?: { wrapDynamicImport<T>(load: () => Promise<T>): Promise<T> };
  }
}

const violations: string[] = (window.violations = []);
document.addEventListener('securitypolicyviolation', (event) =>
  violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile ?? ''}:${event.lineNumber}`),
);

// Vitest rewrites `import()` to go through this, and puts it on its own page alone.
window.__vitest_browser_runner__ ??= { wrapDynamicImport: (load) => load() };

export {};
