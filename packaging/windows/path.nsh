; Adds a folder to the user's PATH and takes it out again, through the registry's own functions: NSIS keeps strings of 1024
; characters at most, and a longer PATH read into one would be lost when it is written back.
;
;   ${PathAdd} FOLDER        ${PathRemove} FOLDER
;
; $R0 FOLDER · $R1 the key · $R2 what a call answers, 0 when it worked · $R3 the value's kind · $R4 its size in bytes
; $R5 the value · $R6 FOLDER in it · $R7 the character behind it, or a size · $R8 an address or a size

!define PATH_OPEN 'advapi32::RegOpenKeyExW(p 0x80000001, w "Environment", i 0, i 0x2001F, *p .R1) i .R2'
!define PATH_SIZE 'advapi32::RegQueryValueExW(p R1, w "Path", p 0, *i .R3, p 0, *i .R4) i .R2'
!define PATH_READ 'advapi32::RegQueryValueExW(p R1, w "Path", p 0, *i .R3, p R5, *i R4) i .R2'

; Opens the key and reads PATH into $R5, with room for `;FOLDER`. $R2 is 0 when there is a PATH, 2 when there is none yet.
!macro PathRead
  StrCpy $R5 0
  System::Call '${PATH_OPEN}'
  ${If} $R2 = 0
    System::Call '${PATH_SIZE}'
    ${If} $R2 = 0
      IntOp $R8 $R4 + 2060
      System::Alloc $R8
      Pop $R5
      System::Call '${PATH_READ}'
    ${EndIf}
  ${Else}
    StrCpy $R1 0
  ${EndIf}
!macroend

; Writes $R5 back as what it was, and tells the programs that run.
!macro PathWrite
  System::Call 'kernel32::lstrlenW(p R5) i .R8'
  IntOp $R8 $R8 + 1
  IntOp $R8 $R8 * 2
  System::Call 'advapi32::RegSetValueExW(p R1, w "Path", i 0, i R3, p R5, i R8) i .R2'
  SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=5000
!macroend

!macro PathClose
  ${If} $R5 <> 0
    System::Free $R5
  ${EndIf}
  ${If} $R1 <> 0
    System::Call 'advapi32::RegCloseKey(p R1)'
  ${EndIf}
!macroend

!macro PathAdd FOLDER
  StrCpy $R0 "${FOLDER}"
  !insertmacro PathRead
  ${If} $R1 <> 0
    ${If} $R2 = 2
      WriteRegExpandStr HKCU "Environment" "Path" "$R0"
      SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=5000
    ${ElseIf} $R2 = 0
      System::Call 'shlwapi::StrStrIW(p R5, w R0) p .R6'
      ${If} $R6 = 0
        System::Call 'kernel32::lstrcatW(p R5, w ";$R0")'
        !insertmacro PathWrite
      ${EndIf}
    ${EndIf}
  ${EndIf}
  !insertmacro PathClose
!macroend

!macro PathRemove FOLDER
  StrCpy $R0 "${FOLDER}"
  !insertmacro PathRead
  ${If} $R1 <> 0
  ${AndIf} $R2 = 0
    System::Call 'shlwapi::StrStrIW(p R5, w R0) p .R6'
    ${If} $R6 <> 0
      StrLen $R8 "$R0"
      IntOp $R8 $R8 * 2
      IntPtrOp $R8 $R6 + $R8
      System::Call '*$R8(&i2 .R7)'
      ; Only the whole folder: behind it the value ends, or a semicolon comes.
      ${If} $R7 = 59
        IntPtrOp $R8 $R8 + 2
        System::Call 'kernel32::lstrlenW(p R8) i .R7'
        IntOp $R7 $R7 + 1
        IntOp $R7 $R7 * 2
        System::Call 'kernel32::RtlMoveMemory(p R6, p R8, p R7)'
        !insertmacro PathWrite
      ${ElseIf} $R7 = 0
        ${If} $R6 <> $R5
          IntPtrOp $R6 $R6 - 2
          System::Call '*$R6(&i2 0)'
          !insertmacro PathWrite
        ${Else}
          DeleteRegValue HKCU "Environment" "Path"
        ${EndIf}
      ${EndIf}
    ${EndIf}
  ${EndIf}
  !insertmacro PathClose
!macroend

!define PathAdd "!insertmacro PathAdd"
!define PathRemove "!insertmacro PathRemove"
