package org.thunderprism.lang.ide.inlayhints;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.thunderprism.lang.ide.index.Target;
import org.thunderprism.lang.ide.text.TextDocument;
import org.thunderprism.lang.ide.workspace.SourceFile;
import org.thunderprism.lang.thunderDsl.BooleanLiteral;
import org.thunderprism.lang.thunderDsl.Call;
import org.thunderprism.lang.thunderDsl.Constant;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Function;
import org.thunderprism.lang.thunderDsl.IntegerLiteral;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.NameReference;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.thunderDsl.Unary;
import org.thunderprism.lang.type.BlocksType;
import org.thunderprism.lang.type.BooleanType;
import org.thunderprism.lang.type.CompileTimeInteger;
import org.thunderprism.lang.type.Type;
import org.thunderprism.lang.type.TypeComputer;
import org.thunderprism.lang.validation.FileTypes;

/** What the compiler worked out and the text does not say: types of lets, values of constants, names of parameters. */
@Singleton
public final class InlayHintService {

    private final FileTypes types;

    @Inject
    InlayHintService(FileTypes types) {
        this.types = types;
    }

    /** The hints of what stands between two offsets, in the order of the text. */
    public List<InlayHint> hints(SourceFile file, int start, int end, HintKinds wanted) {
        List<InlayHint> hints = new ArrayList<>();
        file.resource().ifPresent(resource -> {
            TypeComputer computer = types.of(resource);
            TreeIterator<EObject> elements = EcoreUtil.getAllContents(file.tree(), false);
            while (elements.hasNext()) {
                EObject element = elements.next();
                ICompositeNode node = NodeModelUtils.getNode(element);
                if (node == null || node.getEndOffset() < start || node.getOffset() > end) {
                    elements.prune();
                } else {
                    add(file.document(), element, computer, wanted, hints);
                }
            }
        });
        return hints;
    }

    private static void add(
            TextDocument document, EObject element, TypeComputer types, HintKinds wanted, List<InlayHint> hints) {
        switch (element) {
            case Let let when wanted.types() && let.getType() == null -> addType(document, let, types, hints);
            case Constant constant -> {
                if (wanted.types() && constant.getType() == null) {
                    addType(document, constant, types, hints);
                }
                if (wanted.values()) {
                    addValue(document, constant, types, hints);
                }
            }
            case Call call when wanted.parameters() -> addParameters(document, call, hints);
            default -> {
                // says everything itself
            }
        }
    }

    /** A constant that is an integer without a width has no type to tell. */
    private static void addType(TextDocument document, EObject declaration, TypeComputer types, List<InlayHint> hints) {
        Type type = types.declaredType(declaration);
        if (type.isUnknown() || type instanceof CompileTimeInteger) {
            return;
        }
        Target.nameNode(declaration).ifPresent(name -> {
            InlayHint hint = new InlayHint(document.position(name.getEndOffset()), Either.forLeft(": " + type));
            hint.setKind(InlayHintKind.Type);
            if (!(type instanceof BlocksType)) {
                TextEdit written = new TextEdit(document.range(name.getEndOffset(), 0), ": " + type);
                hint.setTextEdits(List.of(written));
            }
            hints.add(hint);
        });
    }

    private static void addValue(TextDocument document, Constant constant, TypeComputer types, List<InlayHint> hints) {
        Expression value = constant.getValue();
        ICompositeNode node = value == null || isWrittenOut(value) ? null : NodeModelUtils.findActualNodeFor(value);
        Optional<BigInteger> number =
                node == null ? Optional.empty() : types.constants().evaluate(value);
        number.ifPresent(known -> {
            boolean truth = types.type(value) instanceof BooleanType;
            String text = truth ? Boolean.toString(known.signum() != 0) : known.toString();
            InlayHint hint = new InlayHint(document.position(node.getEndOffset()), Either.forLeft("= " + text));
            hint.setPaddingLeft(true);
            hints.add(hint);
        });
    }

    private static boolean isWrittenOut(Expression value) {
        return value instanceof IntegerLiteral
                || value instanceof BooleanLiteral
                || value instanceof Unary unary && unary.getOperand() instanceof IntegerLiteral;
    }

    private static void addParameters(TextDocument document, Call call, List<InlayHint> hints) {
        List<String> names = parameters(call.getCallee());
        for (int index = 0; index < Math.min(names.size(), call.getArguments().size()); index++) {
            Expression argument = call.getArguments().get(index);
            INode node = NodeModelUtils.findActualNodeFor(argument);
            String name = names.get(index);
            if (name != null && node != null && !says(argument, name)) {
                InlayHint hint = new InlayHint(document.position(node.getOffset()), Either.forLeft(name + ":"));
                hint.setKind(InlayHintKind.Parameter);
                hint.setPaddingRight(true);
                hints.add(hint);
            }
        }
    }

    private static List<String> parameters(EObject callee) {
        return switch (callee) {
            case Function function ->
                function.getParameters().stream().map(each -> each.getName()).toList();
            case TableDeclaration table ->
                table.getKeys().stream().map(each -> each.getName()).toList();
            case null, default -> List.of();
        };
    }

    /** An argument of the parameter's own name needs no hint. */
    private static boolean says(Expression argument, String parameter) {
        return argument instanceof NameReference name
                && name.getTarget() != null
                && Target.of(name.getTarget())
                        .filter(target -> target.name().equals(parameter))
                        .isPresent();
    }
}
