import { codiconCSSClasses } from '@eclipse-glsp/client';

/** A button with an icon of VS Code's set. */
export function iconButton(icon: string, title: string, run: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'icon-button';
    button.title = title;
    button.setAttribute('aria-label', title);
    const picture = document.createElement('i');
    picture.classList.add(...codiconCSSClasses(icon));
    button.append(picture);
    button.addEventListener('click', run);
    return button;
}

export function group(name: string, ...children: HTMLElement[]): HTMLElement {
    const result = document.createElement('div');
    result.className = `group ${name}`;
    result.append(...children);
    return result;
}
