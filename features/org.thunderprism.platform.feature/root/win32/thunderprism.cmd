@echo off
rem Starts the IDE. Environment: JAVA_HOME (a Java 21 or newer), THUNDER_JAVA_OPTS (options for the JVM).
set java=javaw
if defined JAVA_HOME set java="%JAVA_HOME%\bin\javaw"
for %%f in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do start "" %java% -Xmx2g --enable-native-access=ALL-UNNAMED %THUNDER_JAVA_OPTS% -jar "%%f" %*
