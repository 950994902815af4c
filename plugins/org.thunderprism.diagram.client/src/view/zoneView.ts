import { GModelElement, GNode, RenderingContext, ShapeView, svg } from '@eclipse-glsp/client';
import { injectable } from 'inversify';
import { VNode } from 'snabbdom';
import { Vertex } from '../model/topology';

const CORNER = 14;

/** A frame round the vertices of a zone, which are drawn later: edges go between. */
@injectable()
export class ZoneView extends ShapeView {
    render(zone: Readonly<GNode>, context: RenderingContext): VNode | undefined {
        if (!this.isVisible(zone, context)) {
            return undefined;
        }
        return svg(
            'g',
            {},
            svg('rect', {
                'class-sprotty-node': true,
                'class-zone-frame': true,
                'class-mouseover': zone.hoverFeedback,
                'class-selected': zone.selected,
                width: Math.max(zone.size.width, 0),
                height: Math.max(zone.size.height, 0),
                rx: CORNER,
            }),
            ...zone.children.filter((child) => !isVertex(child)).map((child) => context.renderElement(child)),
        );
    }
}

export function isVertex(element: GModelElement): boolean {
    return element instanceof Vertex;
}
