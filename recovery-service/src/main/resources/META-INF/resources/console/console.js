// Times in the viewer's own zone, and a word when the list could not be refreshed. A session that has ended begins anew with the page.
(() => {
  const language = document.documentElement.lang;
  const moment = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  const clock = new Intl.DateTimeFormat(language, { timeStyle: "medium" });

  const localise = () => {
    for (const time of document.querySelectorAll("time[datetime]")) {
      const at = new Date(time.dateTime);
      time.title = moment.format(at);
      if ("clock" in time.dataset) {
        time.textContent = clock.format(at);
      }
    }
  };

  const stale = document.getElementById("stale");
  const tell = (isStale) => {
    stale.hidden = !isStale;
    stale.textContent = isStale ? stale.dataset.text : "";
  };

  document.body.addEventListener("htmx:afterSwap", localise);
  document.body.addEventListener("htmx:afterRequest", ({ detail }) => {
    if (detail.xhr.status === 401) {
      location.reload();
    }
    tell(!detail.successful);
  });
  localise();
})();
