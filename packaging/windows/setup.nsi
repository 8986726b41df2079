; The setup: for one user, without an administrator. It is given
;   VERSION   the version, as 0.1.0
;   FILES     the folder with the programs and licenses
;   ICONS     the folder with icon.ico
;   OUT       the setup to write
;   SIGN      the command that signs the uninstaller; may be left out
;   TARGET    the stub, where the compiler knows more than one (Debian: amd64-unicode)
;   LOADER    defined where WebView2Loader.dll is one of the files
;   WEBVIEW   Microsoft's WebView2 bootstrapper, to be run where the web view is missing; may be left out
; Removing Aldine leaves the library alone: it is in %APPDATA%\aldine, and nothing here names that folder.

Unicode true
!ifdef TARGET
  Target ${TARGET}
!endif
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinMessages.nsh
!include path.nsh

!define CLASSES "Software\Classes"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Aldine"
!define CAPABILITIES "Software\Aldine\Capabilities"

Name "Aldine"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Aldine"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
SetCompressor /SOLID lzma
ManifestDPIAware true
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Aldine"
VIAddVersionKey "FileDescription" "Aldine setup"
VIAddVersionKey "LegalCopyright" "The Aldine founders"
VIAddVersionKey "FileVersion" "${VERSION}"

!define MUI_ICON "${ICONS}\icon.ico"
!define MUI_UNICON "${ICONS}\icon.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\aldine-desktop.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_LANGUAGE "Japanese"
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "Arabic"

!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"'
!endif

; A file type that Aldine can open. It is offered by "Open with" and never takes a type from another program.
!macro Offer un EXTENSION
  !if "${un}" == ""
    WriteRegStr HKCU "${CLASSES}\.${EXTENSION}\OpenWithProgids" "Aldine.Page" ""
    WriteRegStr HKCU "${CAPABILITIES}\FileAssociations" ".${EXTENSION}" "Aldine.Page"
  !else
    DeleteRegValue HKCU "${CLASSES}\.${EXTENSION}\OpenWithProgids" "Aldine.Page"
    DeleteRegKey /ifempty HKCU "${CLASSES}\.${EXTENSION}\OpenWithProgids"
    DeleteRegKey /ifempty HKCU "${CLASSES}\.${EXTENSION}"
  !endif
!macroend
!macro Offers un
  !insertmacro Offer "${un}" html
  !insertmacro Offer "${un}" htm
  !insertmacro Offer "${un}" xhtml
  !insertmacro Offer "${un}" mhtml
  !insertmacro Offer "${un}" mht
  !insertmacro Offer "${un}" md
  !insertmacro Offer "${un}" markdown
!macroend

; A program that runs cannot be replaced: the person is asked to close it, and a silent setup ends with 2.
!macro WaitUntilClosed
  ${If} ${FileExists} "$INSTDIR\aldine-desktop.exe"
    ${Do}
      ClearErrors
      FileOpen $0 "$INSTDIR\aldine-desktop.exe" a
      ${IfNot} ${Errors}
        FileClose $0
        ${ExitDo}
      ${EndIf}
      ${If} ${Silent}
      ${OrIf} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Aldine is open. Close its window, then try again." IDCANCEL`
        SetErrorLevel 2
        Quit
      ${EndIf}
    ${Loop}
  ${EndIf}
!macroend

Function .onInit
  !insertmacro WaitUntilClosed
FunctionEnd

Function un.onInit
  !insertmacro WaitUntilClosed
FunctionEnd

Section "Aldine"
  SetOutPath "$INSTDIR"
  File "${FILES}\aldine.exe"
  File "${FILES}\aldine-desktop.exe"
  !ifdef LOADER
    File "${FILES}\WebView2Loader.dll"
  !endif
  File "${FILES}\LICENSE-MIT.txt"
  File "${FILES}\LICENSE-APACHE.txt"
  File "${FILES}\THIRD-PARTY.md"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Aldine.lnk" "$INSTDIR\aldine-desktop.exe"

  WriteRegStr HKCU "${CLASSES}\aldine" "" "URL:Aldine"
  WriteRegStr HKCU "${CLASSES}\aldine" "URL Protocol" ""
  WriteRegStr HKCU "${CLASSES}\aldine\DefaultIcon" "" "$INSTDIR\aldine-desktop.exe,0"
  WriteRegStr HKCU "${CLASSES}\aldine\shell\open\command" "" '"$INSTDIR\aldine-desktop.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\Aldine.Page" "" "Page for Aldine"
  WriteRegStr HKCU "${CLASSES}\Aldine.Page\DefaultIcon" "" "$INSTDIR\aldine-desktop.exe,0"
  WriteRegStr HKCU "${CLASSES}\Aldine.Page\shell\open\command" "" '"$INSTDIR\aldine-desktop.exe" "%1"'
  !insertmacro Offers ""
  WriteRegStr HKCU "${CAPABILITIES}" "ApplicationName" "Aldine"
  WriteRegStr HKCU "${CAPABILITIES}" "ApplicationDescription" "Read the web offline"
  WriteRegStr HKCU "Software\RegisteredApplications" "Aldine" "${CAPABILITIES}"

  ; `aldine` in every new terminal.
  ${PathAdd} "$INSTDIR"

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Aldine"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\aldine-desktop.exe,0"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Aldine founders"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

!ifdef WEBVIEW
; Windows 11 brings the web view; on Windows 10 it may be missing. The bootstrapper fetches it from Microsoft.
Section "Web view"
  !define WEBVIEW_CLIENT "Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}"
  ReadRegStr $0 HKLM "SOFTWARE\WOW6432Node\${WEBVIEW_CLIENT}" "pv"
  ${If} $0 == ""
    ReadRegStr $0 HKCU "Software\${WEBVIEW_CLIENT}" "pv"
  ${EndIf}
  ${If} $0 == ""
  ${OrIf} $0 == "0.0.0.0"
    ${If} ${Silent}
    ${OrIf} ${Cmd} `MessageBox MB_YESNO|MB_ICONQUESTION "Aldine's window needs Microsoft's WebView2, which is not on this computer. Fetch it from Microsoft now?" IDYES`
      InitPluginsDir
      File "/oname=$PLUGINSDIR\webview.exe" "${WEBVIEW}"
      ExecWait '"$PLUGINSDIR\webview.exe" /silent /install'
    ${EndIf}
  ${EndIf}
SectionEnd
!endif

Section "Uninstall"
  Delete "$INSTDIR\aldine.exe"
  Delete "$INSTDIR\aldine-desktop.exe"
  Delete "$INSTDIR\WebView2Loader.dll"
  Delete "$INSTDIR\LICENSE-MIT.txt"
  Delete "$INSTDIR\LICENSE-APACHE.txt"
  Delete "$INSTDIR\THIRD-PARTY.md"
  Delete "$INSTDIR\uninstall.exe"
  ; Not /r: a file that someone put there is theirs.
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Aldine.lnk"

  DeleteRegKey HKCU "${CLASSES}\aldine"
  DeleteRegKey HKCU "${CLASSES}\Aldine.Page"
  !insertmacro Offers un
  DeleteRegValue HKCU "Software\RegisteredApplications" "Aldine"
  DeleteRegKey HKCU "${CAPABILITIES}"
  DeleteRegKey /ifempty HKCU "Software\Aldine"
  ${PathRemove} "$INSTDIR"
  DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
