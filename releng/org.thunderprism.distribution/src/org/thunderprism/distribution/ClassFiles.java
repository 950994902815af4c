package org.thunderprism.distribution;

import java.nio.ByteBuffer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;

/**
 * Brings class files of before Java 6 to the format of Java 6, which has the types at every branch in it (JVMS 4.7.4). The JVM takes none
 * without them into a shared archive of classes, and verifies them in each run anew.
 */
final class ClassFiles {

    private static final int MINOR_AND_MAJOR_VERSION = 4;
    private static final int MINOR_VERSION_BITS = 0xFFFF;

    /** Finds the classes that others extend. */
    private final ClassLoader loader;

    ClassFiles(ClassLoader loader) {
        this.loader = loader;
    }

    static boolean isOld(byte[] classFile) {
        return (ByteBuffer.wrap(classFile).getInt(MINOR_AND_MAJOR_VERSION) & MINOR_VERSION_BITS) < Opcodes.V1_6;
    }

    /** The class in the newer format; as it was when it is about classes of a library that is not there, so that nothing can load it. */
    byte[] modernized(byte[] classFile) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return loader;
            }
        };
        try {
            new ClassReader(classFile).accept(new Modernizer(writer), ClassReader.SKIP_FRAMES);
            return writer.toByteArray();
        } catch (TypeNotPresentException missing) {
            return classFile;
        }
    }

    private static final class Modernizer extends ClassVisitor {

        Modernizer(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visit(
                int version, int access, String name, String signature, String superName, String[] interfaces) {
            super.visit(Opcodes.V1_6, access, name, signature, superName, interfaces);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            // Java 6 has no subroutines, which older compilers made of `finally`.
            return new JSRInlinerAdapter(next, access, name, descriptor, signature, exceptions);
        }
    }
}
