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

  /** Whether the findings are to be seen. It outlives a reload: one finding is mended after the other. */
  let wanted = false;
  try { wanted = sessionStorage.getItem("korak-findings") === "open"; } catch { /* storage is denied */ }
  const want = (open) => {
    wanted = open;
    try { sessionStorage.setItem("korak-findings", open ? "open" : ""); } catch { /* storage is denied */ }
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

  let questions = 0;
  const open = async () => {
    want(true);
    const question = questions += 1;
    const answer = await fetch(address);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    // The findings may have changed, or been closed, while the answer was on its way.
    if (question !== questions || !wanted) return;
    content.replaceChildren(...page.querySelectorAll("main > *"));
    if (!dialog.open) dialog.showModal();
  };
  sign.addEventListener("click", open);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => want(false));
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
    if (!host.isConnected) document.body.append(host);
    if (wanted) open();
  };

  // Not that of the first event: the page may have changed since it was asked for.
  const { version } = document.currentScript.dataset;
  const listen = () => {
    // What the preview itself says may change with every build.
    const events = new EventSource(`${own}/live${bare ? "" : query}`);
    events.onmessage = (event) => {
      const state = JSON.parse(event.data);
      if (state.version !== version && !state.failure) location.reload();
      else if (!bare) show(state);
    };
    // A server that was stopped may come back.
    events.onerror = () => {
      if (events.readyState === EventSource.CLOSED) setTimeout(listen, 1000);
    };
  };
  listen();
})();
