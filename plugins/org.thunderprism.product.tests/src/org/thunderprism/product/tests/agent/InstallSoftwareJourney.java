package org.thunderprism.product.tests.agent;

/** Looks at the update site with <em>Help → Install New Software…</em>. */
final class InstallSoftwareJourney implements Journey {

    /** System property: the site's address. */
    static final String SITE = "thunderprism.site";

    @Override
    public void play(Desk desk) {
        desk.user().press("ctrl+3");
        desk.screen().awaitWindow("Find Actions");
        desk.user().type("Install New Software");
        desk.user().click(desk.screen().row("Install New Software"));
        desk.screen().awaitWindow("Install");
        desk.user().type(System.getProperty(SITE));
        desk.user().press("Return");
        desk.screen().row("ThunderPrism");
        desk.pictures().take("install");
        desk.user().press("Escape");
        desk.screen().awaitNoWindow("Install");
    }
}
