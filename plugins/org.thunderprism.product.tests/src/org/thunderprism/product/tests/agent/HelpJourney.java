package org.thunderprism.product.tests.agent;

/** Looks at what the product says of itself. */
final class HelpJourney implements Journey {

    @Override
    public void play(Desk desk) {
        desk.user().press("ctrl+3");
        desk.screen().awaitWindow("Find Actions");
        desk.user().type("About");
        desk.user().click(desk.screen().row("About ThunderPrism"));
        desk.screen().awaitWindow("About ThunderPrism");
        desk.pictures().take("about");
        desk.user().press("Escape");
        desk.screen().awaitNoWindow("About ThunderPrism");
    }
}
