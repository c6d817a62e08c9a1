// The marks are on screen, and not the sketch that is shown while there is more to do.
(() => {
  const element = document.querySelector('collab-graph');
  const look = () => {
    const figure = element.shadowRoot?.querySelector('figure:not(.waiting) collab-network');
    if (!figure?.scene) return requestAnimationFrame(look);
    void figure.drawn.then(() => window.bench.say('drawn'));
  };
  look();
})();
