/* Served with the page, before its own scripts: what the policy refused, and where Italy was drawn from the first picture on. */
window.violations = [];
document.addEventListener('securitypolicyviolation', function (event) {
  window.violations.push(event.effectiveDirective + ' ' + event.blockedURI);
});
window.places = [];
requestAnimationFrame(function look() {
  var explorer = document.querySelector('collab-explorer');
  var figure = explorer && explorer.shadowRoot && explorer.shadowRoot.querySelector('collab-network');
  var place = figure && figure.scene && figure.placeOf('ITA');
  if (place) {
    var box = figure.getBoundingClientRect();
    window.places.push([
      Math.round(10 * (box.x + place.x)) / 10,
      Math.round(10 * (box.y + place.y)) / 10,
      Math.round(performance.now()),
      innerHeight,
    ]);
  }
  requestAnimationFrame(look);
});
