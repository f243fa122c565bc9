// Keeps the page fresh: a word from the server, or waking up, fetches this very page again and takes its content.
"use strict";
(() => {
  const staleAfter = 90000;
  let heard = Date.now();
  let sound = null;

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
  };

  const offerSound = () => {
    const button = document.getElementById("sound");
    if (!button) return;
    button.hidden = false;
    button.setAttribute("aria-pressed", String(Boolean(sound)));
    button.onclick = () => {
      sound = sound || new AudioContext();
      button.setAttribute("aria-pressed", "true");
      chime();
    };
  };

  const refresh = async () => {
    try {
      const answer = await fetch(location.href, { cache: "no-store" });
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      const justCalled = fresh.body.classList.contains("called") && !document.body.classList.contains("called");
      document.body.className = fresh.body.className;
      document.body.replaceChildren(...fresh.body.childNodes);
      document.title = fresh.title;
      heard = Date.now();
      offerSound();
      if (justCalled) chime();
    } catch { /* the next word or the next minute tries again */ }
  };

  const events = new EventSource("/events");
  events.addEventListener("changed", refresh);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh(); });
  setInterval(() => {
    if (Date.now() - heard > staleAfter) document.body.classList.add("stale");
    if (Date.now() - heard > 30000) refresh();
  }, 5000);
  offerSound();
})();
