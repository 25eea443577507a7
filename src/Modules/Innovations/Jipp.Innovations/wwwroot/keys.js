// While one of these buttons has the focus, a single key presses the button that names it. Everywhere on the page, and without this script,
// the browser's own access keys do the same.
document.querySelector("[data-keys]")?.addEventListener("keydown", (event) => {
    if (!event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat) {
        event.currentTarget.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`)?.click();
    }
});
