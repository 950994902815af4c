import { GGraphView, GModelElement, RenderingContext, SGraphImpl, svg } from '@eclipse-glsp/client';
import { injectable } from 'inversify';
import { VNode } from 'snabbdom';
import { Link, ZoneNode } from '../model/topology';
import { isVertex } from './zoneView';

/** Zones, edges on them, and vertices above all: an edge may pass below a vertex, but never goes through its name. */
@injectable()
export class TopologyView extends GGraphView {
    override render(topology: Readonly<SGraphImpl>, context: RenderingContext): VNode {
        const zones = topology.children.filter((child) => child instanceof ZoneNode);
        const links = topology.children.filter((child) => child instanceof Link);
        const others = topology.children.filter((child) => !(child instanceof ZoneNode || child instanceof Link));
        const members = zones.map((zone) =>
            svg('g', { transform: `translate(${zone.position.x}, ${zone.position.y})` }, ...drawn(zone.children.filter(isVertex), context)),
        );
        const { scroll, zoom } = topology;
        const layers = [...drawn(zones, context), ...drawn(links, context), ...members, ...drawn(others, context)];
        return svg(
            'svg',
            { 'class-sprotty-graph': true },
            svg('g', { transform: `scale(${zoom}) translate(${-scroll.x},${-scroll.y})` }, ...layers),
        );
    }
}

function drawn(elements: readonly GModelElement[], context: RenderingContext): VNode[] {
    return elements.map((element) => context.renderElement(element)).filter((node) => node !== undefined);
}
