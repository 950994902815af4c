/** The parts of the page. */
export interface Page {
    /** Above: what is done with the whole diagram. */
    readonly toolbar: HTMLElement;
    /** At the left: what can be added. */
    readonly palette: HTMLElement;
    /** Where the diagram is drawn. */
    readonly canvas: HTMLElement;
    /** Where it is measured before it is drawn. */
    readonly hidden: HTMLElement;
    /** At the right: what is known of the selected element. */
    readonly properties: HTMLElement;
}

export function buildPage(body: HTMLElement): Page {
    const toolbar = element('header', 'diagram-toolbar');
    const palette = element('nav', 'diagram-palette');
    const canvas = element('main', 'diagram-canvas');
    const hidden = element('div', 'diagram-hidden');
    const properties = element('aside', 'diagram-properties');
    properties.setAttribute('aria-label', 'Properties');
    const work = element('div', 'diagram-work');
    work.append(palette, canvas, properties);
    body.append(toolbar, work, hidden);
    return { toolbar, palette, canvas, hidden, properties };
}

function element(tag: string, id: string): HTMLElement {
    const result = document.createElement(tag);
    result.id = id;
    return result;
}
