@echo off
rem Starts the IDE. Environment: JAVA_HOME (a Java 21 or newer), THUNDER_JAVA_OPTS (options for the JVM).
setlocal
set "java=javaw.exe"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\javaw.exe"
where /q "%java%" 2>nul || if not exist "%java%" (
  echo thunderprism: needs a Java 21 or newer, and %java% is not there: install one, or set JAVA_HOME 1>&2
  exit /b 3
)
for %%f in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do (
  start "ThunderPrism" "%java%" -Xmx2g -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED %THUNDER_JAVA_OPTS% -jar "%%~f" %*
)
