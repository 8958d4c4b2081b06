#!/bin/sh
# Drives the viewer with a real pointer and real keys on a screen in memory, and prints the window's title after every act.
# usage: drive.sh VIEWER RESULT SCREENSHOT X Y    (X, Y: where the pointer rests for the screenshot)
set -eu
viewer=$1 result=$2 screenshot=$3 x=$4 y=$5

"$viewer" "$result" --screenshot "$screenshot" &
program=$!
trap 'kill "$program" 2>/dev/null || true' EXIT
window=$(timeout 60 xdotool search --sync --onlyvisible --name Shangquan | head -n 1)

say() {
    sleep 0.5
    echo "$1: $(xdotool getwindowname "$window")"
}

xdotool windowmove --sync "$window" 0 0
at() { xdotool mousemove --window "$window" "$1" "$2"; sleep 0.2; }

say start
xdotool key Right
say stepped
at 380 848; xdotool click 1; sleep 0.7; xdotool click 1
say played
at 1420 877; xdotool click 1
say end
at 60 133; xdotool click 1
say basement
at 60 281; xdotool click 1
say mean
at 60 155; xdotool click 1
at 60 235; xdotool click 1
say now
at 760 600; xdotool click 4
at 700 500; xdotool mousedown 1; at 720 510; at 760 530; xdotool mouseup 1
at "$x" "$y"
say rest
xdotool key ctrl+q
wait "$program"
trap - EXIT
echo closed
