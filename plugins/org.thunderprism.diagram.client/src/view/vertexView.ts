import { ArgsAware, GNode, RenderingContext, ShapeView, svg } from '@eclipse-glsp/client';
import { injectable } from 'inversify';
import { VNode } from 'snabbdom';

const CORNER = 8;
/** Width of the bar at the left edge, which has the colour of the preferred backend. */
const BAR = 5;

/** A box in the colour of its zone, with a bar in the colour of its backend. */
@injectable()
export class VertexView extends ShapeView {
    render(vertex: Readonly<GNode>, context: RenderingContext): VNode | undefined {
        if (!this.isVisible(vertex, context)) {
            return undefined;
        }
        const width = Math.max(vertex.size.width, 0);
        const height = Math.max(vertex.size.height, 0);
        return svg(
            'g',
            { 'class-node': true },
            svg('rect', { 'class-vertex-base': true, width, height, rx: CORNER }),
            svg('rect', {
                'class-sprotty-node': true,
                'class-mouseover': vertex.hoverFeedback,
                'class-selected': vertex.selected,
                width,
                height,
                rx: CORNER,
            }),
            svg('path', { 'class-backend-bar': true, d: bar(height) }),
            title((vertex as ArgsAware).args?.description),
            ...context.renderChildren(vertex),
        );
    }
}

/** Rounded at the left as the box is. */
function bar(height: number): string {
    return `M ${CORNER},0.5 A ${CORNER} ${CORNER} 0 0 0 0.5,${CORNER} V ${height - CORNER} A ${CORNER} ${CORNER} 0 0 0 ${CORNER},${height - 0.5} Q ${BAR},${height - 4} ${BAR},${height - CORNER} V ${CORNER} Q ${BAR},4 ${CORNER},0.5 Z`;
}

function title(text: unknown): VNode | undefined {
    return typeof text === 'string' && text !== '' ? svg('title', {}, text as unknown as VNode) : undefined;
}
