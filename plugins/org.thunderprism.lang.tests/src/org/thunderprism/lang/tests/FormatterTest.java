package org.thunderprism.lang.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thunderprism.lang.format.Formatter;
import org.thunderprism.lang.thunderDsl.ThunderFile;

class FormatterTest {

    private static final Formatter FORMATTER = Formatter.create();
    private static final Pattern COMMENT =
            Pattern.compile("\"(?:\\\\.|[^\"\\\\\\n])*\"|(//[^\\n]*|/\\*.*?\\*/)", Pattern.DOTALL);

    static List<Path> programs() throws IOException {
        List<Path> programs = new ArrayList<>();
        for (Path root : List.of(
                Path.of("programs"),
                Path.of("../../examples"),
                Path.of("../org.thunderprism.compiler.tests/programs"))) {
            if (Files.isDirectory(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    files.filter(file -> file.toString().endsWith(".thunder"))
                            .sorted()
                            .forEach(programs::add);
                }
            }
        }
        return programs;
    }

    @ParameterizedTest
    @MethodSource("programs")
    void formattingKeepsMeaningAndComments(Path program) throws IOException {
        assertFormats(Files.readString(program));
    }

    /** The same programs with as few and with as many line breaks as the language allows. */
    @ParameterizedTest
    @MethodSource("programs")
    void formattingRepairsAnyLayout(Path program) throws IOException {
        String text = Files.readString(program);
        if (!isSound(text)) {
            return;
        }
        ThunderFile file = Parsing.text(text).file();
        List<String> tokens = new ArrayList<>();
        if (NodeModelUtils.getNode(file) == null) {
            return;
        }
        NodeModelUtils.getNode(file).getRootNode().getLeafNodes().forEach(leaf -> {
            if (!leaf.isHidden()) {
                tokens.add(leaf.getText());
            }
        });
        assertFormats(String.join(" ", tokens));
        assertFormats(String.join("\n", tokens));
        assertFormats(String.join(" /* c */ ", tokens));
        assertFormats(String.join(" // c\n", tokens));
    }

    private static void assertFormats(String text) {
        String formatted = FORMATTER.format(text);
        assertThat(FORMATTER.format(formatted)).as("formatted twice").isEqualTo(formatted);
        assertThat(comments(formatted)).isEqualTo(comments(text));
        if (isSound(text)) {
            assertThat(shape(formatted)).isEqualTo(shape(text));
            assertThat(formatted.lines().filter(line -> line.endsWith(" "))).isEmpty();
        } else {
            assertThat(formatted).isEqualTo(text);
        }
    }

    private static boolean isSound(String text) {
        return Parsing.codes(Parsing.text(text)).stream().noneMatch(code -> code.startsWith("TP10"));
    }

    private static List<String> comments(String text) {
        List<String> comments = new ArrayList<>();
        Matcher matcher = COMMENT.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                comments.add(matcher.group(1).replaceAll("\\s+", " ").strip());
            }
        }
        return comments;
    }

    /** The syntax tree as text: kinds of elements, and their attributes. */
    private static String shape(String text) {
        ThunderFile file = Parsing.text(text).file();
        StringBuilder shape = new StringBuilder();
        describe(file, shape);
        EcoreUtil.getAllContents(file, false).forEachRemaining(each -> describe((EObject) each, shape));
        return shape.toString();
    }

    private static void describe(EObject element, StringBuilder shape) {
        shape.append(element.eClass().getName());
        element.eClass()
                .getEAllAttributes()
                .forEach(attribute -> shape.append(' ').append(element.eGet(attribute)));
        shape.append('\n');
    }

    @Test
    void layout() {
        assertThat(FORMATTER.format("""
            // head
            program   x version "1.0.0" facet bolt // trailing


            import "a.thunder"
            import "b.thunder"
            /* block
                 * star
               */
            const A=3
            const B : u32=70{grid=90,vine=50} // end
            enum E{a,b=2}
            enum F{
            a,
            b
            }
            /** doc */
            input P{ip_len:u8=ipv4.ihl
            total:u16 =ipv4 . total_length
            // inner
            z:u8

            }
            state s(ipv4.src,total)slots 1024 evict locked{n:u32 m : u8}
            fn clamp(x:i32,lo:i32,hi:i32)->i32=max(lo,min(x,hi))
            table t(a:u8 exact,b:u16 range)->u8 default 0{(1,2..3)=>4,(2,_)=>5}
            module m role dataplane at vine,clock after q,r{let x=-a+(3*-b)[2]
               let y = foo(1,2)  +
                  3   // why
              if x==1{drop}else if y>2{mark 3}else{pass}
              match x{0=>pass,1 or 2=>{mark 1},_=>drop}
              match x { 0 => pass,
              _ => drop }
              for i in 0..<3 step 2{s.n+=i;s.m=1}
              select min(i in neighbors)load[i]{ }
              sync s.n to neighbors when a&&!b   /* c */
              // last
            }
            // eof\
            """)).isEqualTo("""
                // head
                program x version "1.0.0" facet bolt  // trailing

                import "a.thunder"
                import "b.thunder"

                /* block
                 * star
                 */
                const A = 3
                const B : u32 = 70 { grid = 90, vine = 50 }  // end

                enum E { a, b = 2 }

                enum F {
                  a,
                  b
                }

                /** doc */
                input P {
                  ip_len : u8  = ipv4.ihl
                  total  : u16 = ipv4.total_length
                  // inner
                  z      : u8
                }

                state s(ipv4.src, total) slots 1024 evict locked {
                  n : u32
                  m : u8
                }

                fn clamp(x: i32, lo: i32, hi: i32) -> i32 = max(lo, min(x, hi))

                table t(a: u8 exact, b: u16 range) -> u8 default 0 { (1, 2 .. 3) => 4, (2, _) => 5 }

                module m role dataplane at vine, clock after q, r {
                  let x = -a + (3 * -b)[2]
                  let y = foo(1, 2) +
                    3  // why
                  if x == 1 { drop } else if y > 2 { mark 3 } else { pass }
                  match x { 0 => pass, 1 or 2 => { mark 1 }, _ => drop }
                  match x {
                    0 => pass,
                    _ => drop
                  }
                  for i in 0 ..< 3 step 2 {
                    s.n += i;
                    s.m = 1
                  }
                  select min (i in neighbors) load[i] {}
                  sync s.n to neighbors when a && !b /* c */
                  // last
                }
                // eof
                """);
    }

    @Test
    void textWithSyntaxErrorsStaysAsItIs() {
        assertThat(FORMATTER.format("module  m {  let }")).isEqualTo("module  m {  let }");
    }
}
