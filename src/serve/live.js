// Reloads the page when a build has finished, and shows how many findings there are.
"use strict";
(() => {
  const own = "/__korak";
  let loaded;
  const sign = document.createElement("a");
  Object.assign(sign.style, {
    position: "fixed", insetBlockEnd: "1rem", insetInlineEnd: "1rem", zIndex: "1000", padding: "0.5rem 0.75rem",
    borderRadius: "0.5rem", background: "#1b1f24", color: "#fff", font: "600 14px/1.3 system-ui, sans-serif",
    textDecoration: "none", maxInlineSize: "min(32rem, 80vw)", whiteSpace: "pre-wrap"
  });
  sign.lang = "en";
  sign.dir = "ltr";
  sign.className = "korak-preview";
  const place = location.pathname.startsWith(own) ? "" : `?page=${encodeURIComponent(location.pathname)}`;
  sign.href = `${own}/findings${place}`;
  const show = (state) => {
    const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
    sign.textContent = state.failure
      ? `The last build failed; this is the one before.\n${state.failure}`
      : `${count(state.errors, "error")}, ${count(state.warnings, "warning")}`;
    sign.style.background = state.failure || state.errors ? "#a4161a" : "#1b1f24";
    document.body.append(sign);
  };
  const listen = () => {
    const events = new EventSource(`${own}/live`);
    events.onmessage = (event) => {
      const state = JSON.parse(event.data);
      if (loaded !== undefined && state.build !== loaded && !state.failure) location.reload();
      loaded ??= state.build;
      show(state);
    };
    // A server that was stopped may come back.
    events.onerror = () => {
      if (events.readyState === EventSource.CLOSED) setTimeout(listen, 1000);
    };
  };
  listen();
})();
