// Reloads the page when it has changed, and shows what was found about it: a sign with the number of findings,
// which opens a dialog over the page.
"use strict";
(() => {
  const own = "/__korak";
  // The preview's own pages say it all themselves.
  const bare = location.pathname.startsWith(`${own}/`);
  const query = bare ? location.search : `?page=${encodeURIComponent(location.pathname)}`;
  const address = `${own}/findings${query}`;

  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  /** Whether the dialog is open outlives a reload: one finding is mended after the other. */
  const kept = {
    get open() {
      try { return sessionStorage.getItem("korak-findings") === "open"; } catch { return false; }
    },
    set open(open) {
      try { sessionStorage.setItem("korak-findings", open ? "open" : ""); } catch { /* storage is denied */ }
    },
  };

  // Styles of the page and of the preview do not meet.
  const host = make("korak-preview", { lang: "en", dir: "ltr" });
  const root = host.attachShadow({ mode: "open" });
  const sheet = (href) => make("link", { rel: "stylesheet", href });
  const sign = make("button", { type: "button", className: "sign" });
  sign.setAttribute("aria-haspopup", "dialog");
  const close = make("button", { type: "button", className: "close" }, "Close");
  const content = make("div", { className: "content" });
  const dialog = make("dialog", {}, close, content);
  dialog.setAttribute("aria-labelledby", "findings");
  root.append(sheet("/assets/tool.css"), sheet(`${own}/live.css`), sign, dialog);

  const open = async () => {
    const answer = await fetch(address);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    content.replaceChildren(...page.querySelectorAll("main > *"));
    if (!dialog.open) dialog.showModal();
    kept.open = true;
  };
  sign.addEventListener("click", open);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => { kept.open = false; });
  dialog.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    // A click beside the dialog closes it, and so does a link to a step of this page.
    if (event.target === dialog || (link && link.pathname === location.pathname)) dialog.close();
  });

  const show = (state) => {
    const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
    sign.textContent = state.failure ? "The last build failed"
      : `${count(state.errors, "error")}, ${count(state.warnings, "warning")}`;
    sign.classList.toggle("bad", Boolean(state.failure || state.errors));
    if (!host.isConnected) {
      document.body.append(host);
      if (kept.open) open();
    } else if (dialog.open) {
      open();
    }
  };

  let loaded;
  const listen = () => {
    // What the preview itself says may change with every build.
    const events = new EventSource(`${own}/live${bare ? "" : query}`);
    events.onmessage = (event) => {
      const state = JSON.parse(event.data);
      if (loaded !== undefined && state.version !== loaded && !state.failure) location.reload();
      else if (!bare) show(state);
      loaded ??= state.version;
    };
    // A server that was stopped may come back.
    events.onerror = () => {
      if (events.readyState === EventSource.CLOSED) setTimeout(listen, 1000);
    };
  };
  listen();
})();
