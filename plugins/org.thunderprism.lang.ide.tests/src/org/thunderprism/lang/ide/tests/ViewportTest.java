package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.ir.graph.Picture;
import org.thunderprism.compiler.ir.graph.Picture.Area;
import org.thunderprism.compiler.ir.graph.Picture.Box;
import org.thunderprism.compiler.ir.graph.Picture.Point;
import org.thunderprism.lang.ide.picture.Viewport;

/** Zooming, moving and finding boxes. */
class ViewportTest {

    private static final Box FIRST = new Box("map", "first", List.of(), new Area(100, 50, 200, 40), null);
    private static final Box LAST = new Box("map", "last", List.of(), new Area(1700, 900, 200, 40), null);
    private static final Picture PICTURE =
            new Picture("picture", 2000, 1000, List.of(), List.of(FIRST, LAST), List.of());

    @Test
    void aLargePictureIsShownAsAWhole() {
        Viewport viewport = Viewport.of(500, 500).fit(PICTURE);
        assertThat(viewport.toPicture(0, 250).x()).isNegative();
        assertThat(viewport.toPicture(500, 250).x()).isGreaterThan(2000);
        assertThat(viewport.toPicture(250, 250).y()).isCloseTo(500, within(1e-6));
    }

    @Test
    void aSmallPictureIsNotEnlarged() {
        assertThat(Viewport.of(5000, 5000).fit(PICTURE).scale()).isEqualTo(1);
    }

    @Test
    void aPictureOpensSoThatItCanBeRead() {
        Viewport opened = Viewport.of(500, 500).open(PICTURE);
        assertThat(opened.scale()).isEqualTo(0.6);
        assertThat(opened.boxAt(PICTURE, 0.6 * 100 + 10, 0.6 * 50 + 10)).contains(FIRST);
        assertThat(Viewport.of(5000, 5000).open(PICTURE))
                .isEqualTo(Viewport.of(5000, 5000).fit(PICTURE));
    }

    @Test
    void whatIsUnderThePointerStaysThere() {
        Viewport before = Viewport.of(500, 500).fit(PICTURE);
        Viewport after = before.zoom(1.5, 123, 45);
        Point place = before.toPicture(123, 45);
        assertThat(after.toPicture(123, 45).x()).isCloseTo(place.x(), within(1e-6));
        assertThat(after.toPicture(123, 45).y()).isCloseTo(place.y(), within(1e-6));
        assertThat(after.scale()).isEqualTo(before.scale() * 1.5);
    }

    @Test
    void zoomingHasBounds() {
        Viewport viewport = Viewport.of(500, 500);
        assertThat(viewport.zoom(1e9).scale()).isEqualTo(4);
        assertThat(viewport.zoom(1e-9).scale()).isEqualTo(0.02);
    }

    @Test
    void boxesAreFoundWhereTheyAreDrawn() {
        Viewport viewport = Viewport.of(500, 500).zoom(2, 0, 0).move(10, 20);
        assertThat(viewport.boxAt(PICTURE, 2 * 150 + 10, 2 * 60 + 20)).contains(FIRST);
        assertThat(viewport.boxAt(PICTURE, 2 * 90 + 10, 2 * 60 + 20)).isEmpty();
    }

    @Test
    void aBoxOutsideIsMovedInside() {
        Viewport viewport = Viewport.of(500, 500).reveal(LAST.area());
        assertThat(viewport.toPicture(500, 500).x()).isGreaterThan(1900).isLessThan(1920);
        assertThat(viewport.boxAt(PICTURE, 480, 480)).contains(LAST);
        assertThat(viewport.reveal(LAST.area())).isEqualTo(viewport);
    }
}
