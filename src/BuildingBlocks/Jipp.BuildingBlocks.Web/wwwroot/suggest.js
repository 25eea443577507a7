// Offers what fits while a person types into a search field with data-suggest. Without this script the field works as it is.
const pause = 150;
const least = 3;
let waiting;
let asked = "";

async function offer(field) {
    const text = field.value.trim();
    if (text.length < least || text === asked || [...field.list.options].some((option) => option.value === text)) {
        return;
    }

    asked = text;
    const address = new URL(field.dataset.suggest, document.baseURI);
    address.searchParams.set("q", text);
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok && asked === text) {
        const options = (await answer.json()).map((offered) => Object.assign(document.createElement("option"), { value: offered }));
        field.list.replaceChildren(...options);
    }
}

document.addEventListener("input", (event) => {
    if (event.target.dataset?.suggest && event.target.list) {
        clearTimeout(waiting);
        waiting = setTimeout(offer, pause, event.target);
    }
});
