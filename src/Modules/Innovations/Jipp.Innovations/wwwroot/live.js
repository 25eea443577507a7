// Shows how far an import is, as the server tells it, and loads the page again at the end. Without this script the page refreshes itself.
const box = document.querySelector("[data-live]");
if (box) {
    const events = new EventSource(new URL(box.dataset.live, document.baseURI));
    events.onmessage = (event) => {
        const { done, text } = JSON.parse(event.data);
        box.querySelector("progress").value = done;
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
