import { Field } from '../model/actions';

/** A field on the page. */
export interface FieldInput {
    readonly element: HTMLElement;
    show(value: string): void;
    enable(enabled: boolean): void;
}

/** @param change takes a new value over, or says what is wrong with it */
export function fieldInput(field: Field, change: (value: string) => Promise<string | undefined>): FieldInput {
    const row = document.createElement('div');
    row.className = 'field';
    row.dataset.name = field.name;
    const label = document.createElement('label');
    const control = field.kind === 'choice' ? choice(field) : text(field);
    control.id = `property-${field.name}`;
    label.htmlFor = control.id;
    label.textContent = field.label;
    const problem = document.createElement('p');
    problem.className = 'problem';
    problem.setAttribute('role', 'alert');
    row.title = field.help ?? '';
    row.append(label, control, problem);

    let current = field.value;
    const take = async (): Promise<void> => {
        const value = control.value.trim();
        if (value !== current) {
            problem.textContent = (await change(value)) ?? '';
        } else {
            problem.textContent = '';
        }
    };
    control.addEventListener('change', () => void take());
    control.addEventListener('keydown', (event) => {
        if (event instanceof KeyboardEvent && event.key === 'Escape') {
            control.value = current;
            problem.textContent = '';
        }
    });
    return {
        element: row,
        show: (value) => {
            if (value !== current) {
                current = value;
                control.value = value;
                problem.textContent = '';
            }
        },
        enable: (enabled) => (control.disabled = !enabled),
    };
}

function text(field: Field): HTMLInputElement {
    const input = document.createElement('input');
    input.type = 'text';
    input.value = field.value;
    input.spellcheck = false;
    if (field.options?.length) {
        input.placeholder = field.options.join(', ');
    }
    return input;
}

function choice(field: Field): HTMLSelectElement {
    const select = document.createElement('select');
    for (const option of ['', ...(field.options ?? [])]) {
        select.add(new Option(option === '' ? '–' : option, option));
    }
    select.value = field.value;
    return select;
}
