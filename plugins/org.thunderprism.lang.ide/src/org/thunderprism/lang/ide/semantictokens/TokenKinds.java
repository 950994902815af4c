package org.thunderprism.lang.ide.semantictokens;

import static org.thunderprism.lang.ide.semantictokens.TokenModifier.DECLARATION;
import static org.thunderprism.lang.ide.semantictokens.TokenModifier.DEFAULT_LIBRARY;
import static org.thunderprism.lang.ide.semantictokens.TokenModifier.READONLY;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.lang.thunderDsl.BuiltinConstant;
import org.thunderprism.lang.thunderDsl.BuiltinFunction;
import org.thunderprism.lang.thunderDsl.BuiltinType;
import org.thunderprism.lang.thunderDsl.Constant;
import org.thunderprism.lang.thunderDsl.CounterDeclaration;
import org.thunderprism.lang.thunderDsl.Enumeration;
import org.thunderprism.lang.thunderDsl.EnumerationLiteral;
import org.thunderprism.lang.thunderDsl.Feature;
import org.thunderprism.lang.thunderDsl.Function;
import org.thunderprism.lang.thunderDsl.InputRecord;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.LoopVariable;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.Parameter;
import org.thunderprism.lang.thunderDsl.ProgramHeader;
import org.thunderprism.lang.thunderDsl.StateDeclaration;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.thunderDsl.TableKey;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;

/** What names look like, by what they stand for. */
final class TokenKinds {

    private TokenKinds() {}

    static TokenType type(EObject declaration) {
        return switch (declaration) {
            case BuiltinType type -> TokenType.TYPE;
            case Enumeration enumeration -> TokenType.ENUM;
            case EnumerationLiteral literal -> TokenType.ENUM_MEMBER;
            case Vertex vertex -> TokenType.ENUM_MEMBER;
            case InputRecord input -> TokenType.STRUCT;
            case StateDeclaration state -> TokenType.STRUCT;
            case ModelDeclaration model -> TokenType.CLASS;
            case TableDeclaration table -> TokenType.CLASS;
            case ModuleDeclaration module -> TokenType.NAMESPACE;
            case ProgramHeader header -> TokenType.NAMESPACE;
            case Topology topology -> TokenType.NAMESPACE;
            case Function function -> TokenType.FUNCTION;
            case BuiltinFunction function -> TokenType.FUNCTION;
            case Parameter parameter -> TokenType.PARAMETER;
            case TableKey key -> TokenType.PARAMETER;
            case Constant constant -> TokenType.VARIABLE;
            case BuiltinConstant constant -> TokenType.VARIABLE;
            case Let let -> TokenType.VARIABLE;
            case LoopVariable variable -> TokenType.VARIABLE;
            default -> TokenType.PROPERTY;
        };
    }

    static Set<TokenModifier> modifiers(EObject declaration, boolean declared) {
        Set<TokenModifier> modifiers = EnumSet.noneOf(TokenModifier.class);
        if (declared) {
            modifiers.add(DECLARATION);
        }
        switch (declaration) {
            case BuiltinType type -> modifiers.add(DEFAULT_LIBRARY);
            case BuiltinFunction function -> modifiers.add(DEFAULT_LIBRARY);
            case BuiltinConstant constant -> {
                modifiers.add(DEFAULT_LIBRARY);
                modifiers.add(READONLY);
            }
            case Constant constant -> modifiers.add(READONLY);
            case Feature feature -> modifiers.add(READONLY);
            case Let let -> modifiers.add(READONLY);
            case LoopVariable variable -> modifiers.add(READONLY);
            case Parameter parameter -> modifiers.add(READONLY);
            case CounterDeclaration counter -> {
                // counters change
            }
            default -> {
                // nothing more to say
            }
        }
        return modifiers;
    }
}
