# SPDX-License-Identifier: GPL-3.0-or-later
# What a file may not become, and what a test may not use. Run by ctest with -D PROJECT=folder.
cmake_minimum_required(VERSION 3.25)

# Longer than the rule, for a reason that holds: one vocabulary of values each, which splitting would only scatter.
set(long model/deals/dealset.h model/deals/vocabulary.h)

file(GLOB_RECURSE sources RELATIVE ${PROJECT}
  ${PROJECT}/app/*.h ${PROJECT}/app/*.cpp ${PROJECT}/model/*.h ${PROJECT}/model/*.cpp ${PROJECT}/tests/*.h ${PROJECT}/tests/*.cpp)
if(NOT sources)
  message(FATAL_ERROR "Nothing to read in ${PROJECT}")
endif()
file(READ ${PROJECT}/tests/CMakeLists.txt registered)
foreach(source ${sources})
  file(READ ${PROJECT}/${source} text)

  string(REGEX REPLACE "[^\n]+" "" lines "${text}")
  string(LENGTH "${lines}" lines)
  set(most 300)
  if(source MATCHES "\\.h$")
    set(most 120)
  elseif(source STREQUAL app/main.cpp)
    set(most 60)
  endif()
  if(lines GREATER most AND NOT source IN_LIST long AND NOT source MATCHES "^tests/")
    message(SEND_ERROR "${source}: ${lines} lines, at most ${most}")
  elseif(NOT lines GREATER most AND source IN_LIST long)
    message(SEND_ERROR "${source}: short enough; take it off the list in habits.cmake")
  endif()

  if(NOT text MATCHES "^// SPDX-License-Identifier: GPL-3\\.0-or-later\n")
    message(SEND_ERROR "${source}: its first line is not the licence")
  endif()

  # In GoogleTest these pass when they fail.
  if(text MATCHES "(^|[^A-Za-z0-9_])(QVERIFY2?|QCOMPARE|QCOMPARE_[A-Z]+|QTRY_[A-Z0-9_]+|QFAIL|QSKIP|QEXPECT_FAIL)[^A-Za-z0-9_]")
    message(SEND_ERROR "${source}: ${CMAKE_MATCH_2} proves nothing in GoogleTest")
  endif()
  if(text MATCHES "QAbstractItemModelTester [a-z]|QAbstractItemModelTester[({]" AND NOT text MATCHES "FailureReportingMode::Fatal")
    message(SEND_ERROR "${source}: QAbstractItemModelTester proves nothing in GoogleTest, unless it is Fatal")
  endif()
  if(source MATCHES "^tests/(.*)/[^/]*_test\\.cpp$")
    set(room ${CMAKE_MATCH_1})
    if(NOT registered MATCHES "\ndeal_tests\\(${room}[ \n]")
      message(SEND_ERROR "${source}: tests/CMakeLists.txt does not add its room")
    endif()
  endif()
endforeach()
