# SPDX-License-Identifier: GPL-3.0-or-later
# What lupdate must find for a translator, and in which context. Run by ctest with -D PROJECT=folder -D LUPDATE=program
# -D TEXTS=file.ts. That the program asks in the same context is seen by every test: support/askedtexts.h.
cmake_minimum_required(VERSION 3.25)

execute_process(COMMAND ${LUPDATE} -no-obsolete app model -ts ${TEXTS} WORKING_DIRECTORY ${PROJECT}
  OUTPUT_VARIABLE found ERROR_VARIABLE lost COMMAND_ERROR_IS_FATAL ANY)
if(NOT found MATCHES "Found [1-9][0-9]* source text")
  message(FATAL_ERROR "lupdate found no text in ${PROJECT}")
endif()
# It also loses its way where a function, or a constant above it, begins with other::Type: say "using other::Type".
if(lost MATCHES ":[0-9]+: ")
  message(SEND_ERROR "lupdate takes the context of these from its guess:\n${lost}")
endif()
file(STRINGS ${TEXTS} contexts REGEX "<name>[^a-z]")
if(contexts)
  message(SEND_ERROR "No namespace of ours: ${contexts}")
endif()

file(GLOB_RECURSE sources RELATIVE ${PROJECT} ${PROJECT}/app/*.h ${PROJECT}/app/*.cpp ${PROJECT}/model/*.h ${PROJECT}/model/*.cpp)
foreach(source ${sources})
  file(READ ${PROJECT}/${source} text)
  if(text MATCHES "QString tr\\(|Q_DECLARE_TR_FUNCTIONS" AND NOT source MATCHES "/[a-z]+translation\\.h$")
    message(SEND_ERROR "${source}: translates in a way of its own; its room has one Text")
  endif()
endforeach()
