import { GEdge, GEdgeView, Point, RenderingContext, svg } from '@eclipse-glsp/client';
import { injectable } from 'inversify';
import { VNode } from 'snabbdom';

/** A line, with a broader one that nobody sees but that is easy to hit. */
@injectable()
export class EdgeView extends GEdgeView {
    protected override renderAdditionals(edge: GEdge, segments: Point[], context: RenderingContext): VNode[] {
        const path = this.createPathForSegments(segments);
        const handle = svg('path', { 'class-mouse-handle': true, d: path });
        const latency = edge.args?.latency;
        const tooltip = latency ? [svg('title', {}, `${String(latency)} latency` as unknown as VNode)] : [];
        return [...super.renderAdditionals(edge, segments, context), handle, ...tooltip];
    }
}
