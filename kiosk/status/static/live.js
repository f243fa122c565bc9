// Keeps the page fresh: a word from the server, or waking up, fetches this very page again and takes its content.
"use strict";
(() => {
  const staleAfter = 90000, everySo = 30000, spread = 2000;
  let heard = Date.now(), fetched = Date.now(), sound = null, planned = 0, events = null;
  // An address that is unknown, or has ended, is not asked for again: the board lives on in its place.
  let address = location.href, stream = "";

  const chime = () => {
    if (!sound) return;
    [[660, 0], [880, 0.35]].forEach(([tone, at]) => {
      const voice = sound.createOscillator(), level = sound.createGain();
      voice.frequency.value = tone;
      level.gain.setValueAtTime(0.3, sound.currentTime + at);
      level.gain.exponentialRampToValueAtTime(0.001, sound.currentTime + at + 0.6);
      voice.connect(level).connect(sound.destination);
      voice.start(sound.currentTime + at);
      voice.stop(sound.currentTime + at + 0.6);
    });
    if (navigator.vibrate) navigator.vibrate([400, 200, 400]);
  };

  // What only a page with scripts has: the sound, and the promise to be new every half minute.
  const dress = () => {
    document.querySelectorAll(".live").forEach((one) => { one.hidden = false; });
    const button = document.getElementById("sound");
    if (!button) return;
    button.hidden = false;
    button.setAttribute("aria-pressed", String(Boolean(sound)));
    button.onclick = () => {
      if (sound) { sound.close(); sound = null; } else { sound = new AudioContext(); chime(); }
      button.setAttribute("aria-pressed", String(Boolean(sound)));
    };
  };

  const settle = () => {
    const unknown = "unknown" in document.getElementById("page").dataset;
    if (unknown) address = "/" + location.search;
    const wanted = unknown || location.pathname === "/" ? "/events" : location.pathname.replace(/\/?$/, "/events");
    if (wanted === stream) return;
    stream = wanted;
    listen();
  };

  const take = (fresh) => {
    const was = document.getElementById("page"), now = fresh.getElementById("page");
    const onSound = document.activeElement && document.activeElement.id === "sound";
    const justCalled = now.dataset.name === "called" && was.dataset.name !== "called";
    const said = now.dataset.said !== was.dataset.said ? now.dataset.said : "";
    document.body.className = fresh.body.className;
    document.title = fresh.title;
    was.replaceWith(now);
    document.querySelector("footer").replaceWith(fresh.querySelector("footer"));
    dress();
    if (onSound && document.getElementById("sound")) document.getElementById("sound").focus();
    if (said) document.getElementById("said").textContent = said;
    if (justCalled) { chime(); window.scrollTo(0, 0); }
  };

  const refresh = async () => {
    planned = 0;
    fetched = Date.now();
    try {
      const answer = await fetch(address, { cache: "no-store" });
      // An address that has ended gives the board; anything else than a page is a server that rests.
      if (!answer.ok && answer.status !== 404) return;
      take(new DOMParser().parseFromString(await answer.text(), "text/html"));
      heard = Date.now();
      settle();
    } catch { /* the next word or the next half minute tries again */ }
  };

  // A thousand phones hear the same word at once; they don't all ask at once. Whoever is called does.
  const soon = () => { if (!planned) planned = setTimeout(refresh, Math.random() * spread); };
  const atOnce = () => { clearTimeout(planned); refresh(); };

  const fresh = (event) => {
    heard = Date.now();
    document.body.classList.remove("stale");
    if (event.data) document.querySelectorAll(".at").forEach((one) => { one.textContent = event.data; });
  };

  const listen = () => {
    if (events) events.close();
    events = new EventSource(stream);
    events.addEventListener("begin", (event) => {
      if (event.data !== document.getElementById("page").dataset.count) soon();
    });
    events.addEventListener("fresh", fresh);
    events.addEventListener("changed", soon);
    events.addEventListener("turn", atOnce);
  };

  document.addEventListener("visibilitychange", () => { if (!document.hidden) atOnce(); });
  setInterval(() => {
    if (Date.now() - heard > staleAfter) document.body.classList.add("stale");
    const newsless = !document.querySelector(".at"); // the server has only begun
    if (document.hidden || Date.now() - fetched < (newsless ? everySo / 3 : everySo)) return;
    if (events.readyState === EventSource.CLOSED) listen(); // refused for now: there were too many
    refresh();
  }, 5000);
  settle();
  dress();
})();
