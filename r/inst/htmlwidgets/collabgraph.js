/** The figure on a page of R: the tag with the picture inside, and the network of one's own beside it. */
HTMLWidgets.widget({
  name: 'collabgraph',
  type: 'output',
  factory(el) {
    return {
      renderValue({ attributes, svg, alt, data }) {
        const figure = document.createElement('collab-graph');
        for (const [name, value] of Object.entries(attributes)) figure.setAttribute(name, value);
        figure.style.display = 'block';
        const picture = new Image();
        picture.alt = alt;
        picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
        picture.style.maxWidth = '100%';
        figure.append(picture);
        const parts = [figure];
        if (data) {
          const holder = document.createElement('script');
          holder.type = 'application/json';
          holder.id = `${el.id}-data`;
          holder.textContent = data;
          figure.setAttribute('src', `#${holder.id}`);
          parts.unshift(holder);
        }
        el.replaceChildren(...parts);
      },
      resize() {},
    };
  },
});
