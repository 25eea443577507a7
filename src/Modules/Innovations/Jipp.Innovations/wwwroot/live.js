// Shows how far an import or a comparison is, as the server tells it, and loads the page again at the end. Without this script the page refreshes itself.
const box = document.querySelector("[data-live]");
if (box) {
    const events = new EventSource(new URL(box.dataset.live, document.baseURI));
    events.onmessage = (event) => {
        const { done, max, text } = JSON.parse(event.data);
        const bar = box.querySelector("progress");
        bar.max = max ?? bar.max;
        bar.value = done;
        box.querySelector("[data-live-text]").textContent = text;
    };
    const again = () => {
        events.close();
        location.reload();
    };
    events.addEventListener("end", again);
    events.onerror = () => {
        events.close();
        setTimeout(() => location.reload(), 3000);
    };
}
