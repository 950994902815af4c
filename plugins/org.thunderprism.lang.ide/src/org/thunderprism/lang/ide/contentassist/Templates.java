package org.thunderprism.lang.ide.contentassist;

import java.util.List;

/** The constructs of the language, ready to be filled in. */
final class Templates {

    static final Template PROGRAM = new Template(
            "program",
            "a program with its header",
            "program ${1:name} version \"${2:1.0.0}\" facet"
                    + " ${3|crown,bolt,forge,grid,jam,sec,block,link,flow,vine,pac,clock|}\n"
                    + "$0",
            "program");

    static final Template IMPORT =
            new Template("import", "declarations of another file", "import \"${1:library.thunder}\"\n$0", "import");

    static final List<Template> DECLARATIONS = List.of(
            new Template("const", "a named value", "const ${1:NAME} = ${2:0}\n$0", "const"),
            new Template(
                    "const for vertices",
                    "a value that differs between vertices",
                    "const ${1:NAME} : ${2:u32} = ${3:0} { ${4:vertex} = ${5:1} }\n$0",
                    "const"),
            new Template("enum", "named values of one kind", "enum ${1:Name} { ${2:first}, ${3:second} }\n$0", "enum"),
            new Template("input", "what a packet or record brings", "input ${1:Packet} {\n\t$0\n}", "input"),
            new Template(
                    "state",
                    "one row of memory",
                    "state ${1:name} ${2|locked,per_cpu|} {\n\t${3:count} : ${4:u32}\n}\n$0",
                    "state"),
            new Template(
                    "state with keys",
                    "a row of memory for each flow",
                    "state ${1:flow}(${2:ipv4.src}, ${3:ipv4.dst}) slots ${4:65536} ${5|share,evict,bypass|}"
                            + " ${6|locked,per_cpu|} {\n"
                            + "\t${7:packets} : ${8:u32}\n"
                            + "}\n"
                            + "$0",
                    "state"),
            new Template(
                    "table",
                    "rows that a key finds",
                    "table ${1:name}(${2:key}: ${3:u16}) -> ${4:u8} default ${5:0} {\n\t${6:1} => ${7:1},\n}\n$0",
                    "table"),
            new Template(
                    "table at run time",
                    "rows that are written while the program runs",
                    "table ${1:name}(${2:key}: ${3:u16}) -> ${4:u8} runtime size ${5:1024} default ${6:0}\n$0",
                    "table"),
            new Template(
                    "table from a file",
                    "rows of a CSV file",
                    "table ${1:name}(${2:key}: ${3:u16}) -> ${4:u8} from \"${5:rows.csv}\" default ${6:0}\n$0",
                    "table"),
            new Template("model", "a trained model", "model ${1:name} = pegasus \"${2:model.json}\"\n$0", "model"),
            new Template(
                    "fn", "a named computation", "fn ${1:name}(${2:x}: ${3:u32}) -> ${4:u32} = ${5:x}\n$0", "function"),
            new Template(
                    "module",
                    "a part of the program",
                    "module ${1:name} role ${2|dataplane,control,metrics|} {\n\t$0\n}",
                    "module"),
            new Template(
                    "module at",
                    "a part of the program at chosen vertices",
                    "module ${1:name} role ${2|dataplane,control,metrics|} at ${3:all} {\n\t$0\n}",
                    "module"),
            new Template(
                    "module on message",
                    "what runs when a message arrives",
                    "module ${1:name} at ${2:all} on ${3:state.field} {\n\t$0\n}",
                    "module"));

    static final List<Template> STATEMENTS = List.of(
            new Template("let", "a named value", "let ${1:name} = $0", "let"),
            new Template("if", "on a condition", "if ${1:condition} {\n\t$0\n}", "if"),
            new Template("if else", "one of two ways", "if ${1:condition} {\n\t${2}\n} else {\n\t$0\n}", "if"),
            new Template("for", "unrolled over a range", "for ${1:i} in ${2:0} ..< ${3:n} {\n\t$0\n}", "for"),
            new Template(
                    "for vertices",
                    "unrolled over vertices",
                    "for ${1:v} in ${2|neighbors,ring,others|} {\n\t$0\n}",
                    "for"),
            new Template(
                    "select",
                    "the block of the smallest or largest",
                    "select ${1|min,max|} (${2:i} in ${3:0} ..< ${4:n}) ${5:value} {\n\t$0\n}",
                    "select"),
            new Template(
                    "match",
                    "one case of several",
                    "match ${1:value} {\n\t${2:0} => ${3:pass},\n\t_ => ${0:pass},\n}",
                    "match"),
            new Template(
                    "sync",
                    "sends a value to other vertices",
                    "sync ${1:value} to ${2|neighbors,ring,others,all|} when ${3:condition}",
                    "sync"),
            new Template("echo", "sends a value back", "echo ${1:value} when ${2:condition}", "sync"));

    static final Template COUNTER =
            new Template("counter", "counts, and is never lost", "counter ${1:name}", "counter");

    static final Template COUNTERS =
            new Template("counters", "several counters", "counter ${1:name}[${2:length}]", "counter");

    static final List<Template> VERDICTS = List.of(
            new Template("pass", "lets the packet pass", "pass", "verdict"),
            new Template("drop", "discards the packet", "drop", "verdict"),
            new Template("mark", "lets it pass with a mark", "mark ${1:1}", "verdict"),
            new Template("forward", "sends it to a vertex", "forward ${1:vertex}", "verdict"),
            new Template("mirror", "sends a copy to a vertex", "mirror ${1:vertex}", "verdict"),
            new Template("reply", "sends it back", "reply", "verdict"));

    private Templates() {}
}
