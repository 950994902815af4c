package org.thunderprism.compiler.expand.body;

import org.thunderprism.compiler.Limits;
import org.thunderprism.compiler.expand.plan.AgedFields;
import org.thunderprism.compiler.expand.plan.CarriedLets;
import org.thunderprism.compiler.expand.plan.Placement;
import org.thunderprism.compiler.expand.plan.Routes;
import org.thunderprism.compiler.expand.report.Meter;
import org.thunderprism.compiler.expand.report.Problems;
import org.thunderprism.compiler.expand.source.ModelContents;
import org.thunderprism.compiler.expand.source.SourceFiles;
import org.thunderprism.compiler.expand.source.Sources;
import org.thunderprism.compiler.expand.source.TableContents;
import org.thunderprism.lang.type.TypeComputer;

/** What all vertices of a network share while they are expanded. */
record Surroundings(
        Placement placement,
        Routes routes,
        CarriedLets carried,
        AgedFields aged,
        Messages messages,
        LetTypes letTypes,
        TypeComputer types,
        SourceFiles files,
        Sources sources,
        ModelContents models,
        TableContents tables,
        Problems problems,
        Meter meter,
        Limits limits) {}
