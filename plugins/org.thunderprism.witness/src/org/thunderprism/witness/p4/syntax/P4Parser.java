package org.thunderprism.witness.p4.syntax;

import java.util.ArrayList;
import java.util.List;

/** Reads a program. */
public final class P4Parser extends ExpressionParser {

    private P4Parser(List<Token> tokens) {
        super(tokens);
    }

    /** The declarations of a program's text, in order. */
    public static List<Declaration> parse(String text) throws P4Exception {
        P4Parser parser = new P4Parser(Lexer.tokens(text));
        List<Declaration> declarations = new ArrayList<>();
        while (parser.peek().kind() != Token.Kind.END) {
            declarations.add(parser.declaration());
        }
        return declarations;
    }

    private Declaration declaration() throws P4Exception {
        Position at = peek().at();
        if (accept("header")) {
            return new Declaration.Header(at, name(), fields());
        }
        if (accept("struct")) {
            return new Declaration.Struct(at, name(), fields());
        }
        if (accept("parser")) {
            return parser(at);
        }
        if (accept("control")) {
            return control(at);
        }
        String type = name();
        List<Expression> arguments = arguments();
        Declaration.Instance instance = new Declaration.Instance(at, type, arguments, name());
        expect(";");
        return instance;
    }

    private List<Expression> arguments() throws P4Exception {
        expect("(");
        List<Expression> arguments = new ArrayList<>();
        if (!peek().is(")")) {
            do {
                arguments.add(expression());
            } while (accept(","));
        }
        expect(")");
        return arguments;
    }

    private List<Declaration.Field> fields() throws P4Exception {
        List<Declaration.Field> fields = new ArrayList<>();
        expect("{");
        while (!accept("}")) {
            Position at = peek().at();
            TypeName type = type();
            fields.add(new Declaration.Field(at, type, name()));
            expect(";");
        }
        return fields;
    }

    private List<Declaration.Parameter> parameters() throws P4Exception {
        List<Declaration.Parameter> parameters = new ArrayList<>();
        expect("(");
        if (!peek().is(")")) {
            do {
                Position at = peek().at();
                String direction = peek().is("in") || peek().is("out") || peek().is("inout") ? take().text() : "";
                TypeName type = type();
                parameters.add(new Declaration.Parameter(at, direction, type, name()));
            } while (accept(","));
        }
        expect(")");
        return parameters;
    }

    private Declaration parser(Position at) throws P4Exception {
        String name = name();
        List<Declaration.Parameter> parameters = parameters();
        List<Declaration.ParserState> states = new ArrayList<>();
        expect("{");
        while (!accept("}")) {
            states.add(state());
        }
        return new Declaration.Parser(at, name, parameters, states);
    }

    private Declaration.ParserState state() throws P4Exception {
        Position at = expect("state");
        String name = name();
        expect("{");
        List<Statement> statements = new ArrayList<>();
        while (!peek().is("transition")) {
            statements.add(statement());
        }
        Declaration.Transition transition = transition();
        expect("}");
        return new Declaration.ParserState(at, name, statements, transition);
    }

    private Declaration.Transition transition() throws P4Exception {
        Position at = expect("transition");
        if (!accept("select")) {
            Position where = peek().at();
            String state = name();
            expect(";");
            return new Declaration.Transition(
                    at, List.of(), List.of(new Declaration.Case(where, new Expression.Anything(where), state)));
        }
        List<Expression> selectors = arguments();
        List<Declaration.Case> cases = new ArrayList<>();
        expect("{");
        while (!accept("}")) {
            Position where = peek().at();
            Expression keys = keys();
            expect(":");
            cases.add(new Declaration.Case(where, keys, name()));
            expect(";");
        }
        return new Declaration.Transition(at, selectors, cases);
    }

    private Declaration control(Position at) throws P4Exception {
        String name = name();
        List<Declaration.Parameter> parameters = parameters();
        List<Declaration> locals = new ArrayList<>();
        expect("{");
        while (!peek().is("apply")) {
            locals.add(local());
        }
        expect("apply");
        Statement.Block apply = block();
        expect("}");
        return new Declaration.Control(at, name, parameters, locals, apply);
    }

    private Declaration local() throws P4Exception {
        Position at = peek().at();
        if (accept("action")) {
            return new Declaration.Action(at, name(), parameters(), block());
        }
        if (accept("table")) {
            return table(at);
        }
        if (accept("register")) {
            expect("<");
            TypeName element = type();
            expect(">");
            expect("(");
            Expression size = expression();
            expect(")");
            Declaration.Register register = new Declaration.Register(at, element, size, name());
            expect(";");
            return register;
        }
        TypeName type = type();
        String name = name();
        Expression initial = accept("=") ? expression() : null;
        expect(";");
        return new Declaration.Variable(at, type, name, initial);
    }

    private Declaration table(Position at) throws P4Exception {
        String name = name();
        List<Declaration.Key> keys = new ArrayList<>();
        List<Expression.Name> actions = new ArrayList<>();
        List<Declaration.Entry> entries = new ArrayList<>();
        Expression.Call otherwise = null;
        Expression size = null;
        expect("{");
        while (!accept("}")) {
            boolean constant = accept("const");
            Position where = peek().at();
            String property = name();
            expect("=");
            switch (property) {
                case "key" -> keys(keys);
                case "actions" -> actions(actions);
                case "entries" -> entries(entries);
                case "default_action" -> {
                    otherwise = call();
                    expect(";");
                }
                case "size" -> {
                    size = expression();
                    expect(";");
                }
                default -> throw new P4Exception(where, "a table has no property " + property);
            }
            boolean mayBeConstant = property.equals("entries") || property.equals("default_action");
            if (constant && !mayBeConstant || property.equals("entries") && !constant) {
                throw new P4Exception(where, "const stands before entries and default_action");
            }
        }
        return new Declaration.Table(at, name, keys, actions, otherwise, size, entries);
    }

    private void keys(List<Declaration.Key> keys) throws P4Exception {
        expect("{");
        while (!accept("}")) {
            Position at = peek().at();
            Expression expression = expression();
            expect(":");
            keys.add(new Declaration.Key(at, expression, name()));
            while (accept("@")) {
                expect("name");
                expect("(");
                if (take().kind() != Token.Kind.STRING) {
                    throw new P4Exception(at, "a name in quotes is expected");
                }
                expect(")");
            }
            expect(";");
        }
    }

    private void actions(List<Expression.Name> actions) throws P4Exception {
        expect("{");
        while (!accept("}")) {
            actions.add(new Expression.Name(peek().at(), name()));
            expect(";");
        }
    }

    private void entries(List<Declaration.Entry> entries) throws P4Exception {
        expect("{");
        while (!accept("}")) {
            Position at = peek().at();
            Expression keys = keys();
            expect(":");
            entries.add(new Declaration.Entry(at, keys, call()));
            expect(";");
        }
    }

    private Expression.Call call() throws P4Exception {
        Position at = peek().at();
        return expression() instanceof Expression.Call call ? call : fail(at, "a call is expected");
    }

    private static Expression.Call fail(Position at, String problem) throws P4Exception {
        throw new P4Exception(at, problem);
    }

    private Statement.Block block() throws P4Exception {
        expect("{");
        List<Statement> statements = new ArrayList<>();
        while (!accept("}")) {
            statements.add(statement());
        }
        return new Statement.Block(statements);
    }

    private Statement statement() throws P4Exception {
        if (peek().is("{")) {
            return block();
        }
        if (accept("if")) {
            expect("(");
            Expression condition = expression();
            expect(")");
            Statement then = statement();
            return new Statement.If(condition, then, accept("else") ? statement() : null);
        }
        Position at = peek().at();
        Expression first = expression();
        if (accept("=")) {
            Expression value = expression();
            expect(";");
            return new Statement.Assign(first, value);
        }
        expect(";");
        return new Statement.Invoke(first instanceof Expression.Call call ? call : fail(at, "a statement is expected"));
    }
}
