package org.thunderprism.compiler.place.picture;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.thunderprism.compiler.place.DataPath;
import org.thunderprism.compiler.place.NetworkPlacement;
import org.thunderprism.compiler.place.PlacedModule;
import org.thunderprism.compiler.place.Spot;
import org.thunderprism.compiler.place.VertexUse;
import org.thunderprism.compiler.place.problem.Resources;

/**
 * A placement as JSON.
 *
 * <pre>{@code
 * {
 *   "topology": "lab",
 *   "facet": { "vertex": "bolt", "zone": "core", "position": [ 2, 0, 1 ] },
 *   "modules": [ { "name": "features", "free": true, "reason": "…", "needs": { … }, "spots": [ … ] } ],
 *   "vertices": [ { "vertex": "bolt", "modules": [ "act" ], "used": { … }, "budget": { … } } ],
 *   "paths": [ { "from": "features", "to": "act", "bytes": 4, "vertices": [ "crown", "bolt" ], "cost": 4000 } ],
 *   "cost": { "total": 4000, "paths": 4000, "imbalance": 0, "bound": 4000, "proven": true }
 * }
 * }</pre>
 */
public final class PlacementJson {

    private PlacementJson() {}

    public static ObjectNode of(NetworkPlacement placement) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("topology", placement.topology());
        root.set("facet", placement.facet().map(PlacementJson::spot).orElse(null));
        ArrayNode modules = root.putArray("modules");
        placement.modules().forEach(module -> modules.add(module(module)));
        ArrayNode vertices = root.putArray("vertices");
        placement.vertices().forEach(use -> vertices.add(vertex(use)));
        ArrayNode paths = root.putArray("paths");
        placement.paths().forEach(path -> paths.add(path(path)));
        root.putObject("cost")
                .put("total", placement.cost().total())
                .put("paths", placement.cost().paths())
                .put("imbalance", placement.cost().imbalance())
                .put("bound", placement.cost().bound())
                .put("proven", placement.cost().proven());
        return root;
    }

    private static ObjectNode module(PlacedModule module) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("name", module.name())
                .put("free", module.free())
                .put("reason", module.reason());
        node.set("needs", resources(module.needs()));
        ArrayNode spots = node.putArray("spots");
        module.spots().forEach(spot -> spots.add(spot(spot)));
        return node;
    }

    private static ObjectNode vertex(VertexUse use) {
        ObjectNode node = spot(use.spot());
        ArrayNode modules = node.putArray("modules");
        use.modules().forEach(modules::add);
        node.set("used", resources(use.used()));
        node.set("budget", resources(use.budget()));
        return node;
    }

    private static ObjectNode path(DataPath path) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("from", path.from())
                .put("to", path.to())
                .put("bytes", path.bytes());
        ArrayNode vertices = node.putArray("vertices");
        path.vertices().forEach(vertices::add);
        return node.put("cost", path.cost());
    }

    private static ObjectNode spot(Spot spot) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("vertex", spot.vertex())
                .put("zone", spot.zone());
        node.putArray("position")
                .add(spot.position().x())
                .add(spot.position().y())
                .add(spot.position().z());
        return node;
    }

    private static ObjectNode resources(Resources resources) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("memory", resources.memory())
                .put("tables", resources.tableMemory())
                .put("stages", resources.stages());
    }
}
